package org.greenledger.app.planimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.extraction.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reader's doubts and who settled them. */
@Repository
@Unscoped("by an import that was found within a scope")
class JdbcDoubts {

    private final JdbcClient jdbc;

    JdbcDoubts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Doubt> all(ImportId plan) {
        return jdbc.sql(
                        """
                        select number, code, message, place, item_id, measure, start_at, end_at, settled_at, settled_by
                        from planimport.doubt where import_id = ? order by number
                        """)
                .param(plan.value())
                .query(JdbcDoubts::doubt)
                .list();
    }

    /** Settles a doubt or opens it again; false when it is so already. */
    boolean settle(ImportId plan, int number, boolean settled, CurrentUser user, Instant at) {
        return jdbc.sql(
                                """
                                update planimport.doubt set settled_at = :at, settled_by = :by
                                where import_id = :plan and number = :number and (settled_at is null) = :settled
                                """)
                        .param("at", settled ? Timestamp.from(at) : null)
                        .param("by", settled ? user.signature() : null)
                        .param("plan", plan.value())
                        .param("number", number)
                        .param("settled", settled)
                        .update()
                == 1;
    }

    private static Doubt doubt(ResultSet rs, int row) throws SQLException {
        Integer start = number(rs, "start_at");
        Integer end = number(rs, "end_at");
        long item = rs.getLong("item_id");
        return new Doubt(
                rs.getInt("number"),
                rs.getString("code"),
                rs.getString("message"),
                rs.getString("place"),
                item == 0 ? null : Long.valueOf(item),
                number(rs, "measure"),
                start == null || end == null ? null : new SourceSpan(start, end),
                JdbcImports.instant(rs, "settled_at"),
                rs.getString("settled_by"));
    }

    private static @Nullable Integer number(ResultSet rs, String column) throws SQLException {
        int value = rs.getInt(column);
        return rs.wasNull() ? null : value;
    }
}
