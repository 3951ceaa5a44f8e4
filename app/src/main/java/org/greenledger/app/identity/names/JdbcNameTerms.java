package org.greenledger.app.identity.names;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of abbreviations and renamings. */
@Repository
class JdbcNameTerms {

    private final JdbcClient jdbc;

    JdbcNameTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in force, abbreviations first. */
    List<NameTerm> all() {
        return jdbc.sql(
                        """
                        select id, kind, written, full_name, part, since, source from identity.name_term
                        where withdrawn_at is null order by kind, written, full_name
                        """)
                .query(JdbcNameTerms::term)
                .list();
    }

    void insert(
            NameTerm.Kind kind,
            String written,
            String full,
            @Nullable LocalDate since,
            String source,
            String by,
            Instant at) {
        jdbc.sql(
                        """
                        insert into identity.name_term (kind, written, full_name, since, source, entered_by, entered_at)
                        values (:kind, :written, :full, :since, :source, :by, :at)
                        """)
                .param("kind", kind.code())
                .param("written", written)
                .param("full", full)
                .param("since", since, Types.DATE)
                .param("source", source)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void withdraw(long id, String by, Instant at) {
        jdbc.sql(
                        """
                        update identity.name_term set withdrawn_by = :by, withdrawn_at = :at
                        where id = :id and withdrawn_at is null
                        """)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static NameTerm term(ResultSet rs, int n) throws SQLException {
        return new NameTerm(
                rs.getLong("id"),
                NameTerm.Kind.of(rs.getString("kind")),
                rs.getString("written"),
                rs.getString("full_name"),
                rs.getBoolean("part"),
                rs.getObject("since", LocalDate.class),
                rs.getString("source"));
    }
}
