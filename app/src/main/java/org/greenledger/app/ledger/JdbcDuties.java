package org.greenledger.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.greenledger.app.identity.Unscoped;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of responsibilities. */
@Repository
@Unscoped("by ids of issues that were found within a scope")
class JdbcDuties {

    /**
     * A duty and where it belongs.
     *
     * @param id 0 before it is stored
     */
    record Row(long id, IssueId issue, int position, DutyEntry duty) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcDuties(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    static List<Row> rows(IssueId id, List<DutyEntry> duties, int first) {
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < duties.size(); k++) {
            rows.add(new Row(0, id, first + k, duties.get(k)));
        }
        return rows;
    }

    /** What was entered: the rows with their ids, and the words they were read from. */
    record Entered(List<Row> rows, List<JdbcQuotations.Quoted> quoted) {}

    Entered insert(List<Row> rows) {
        List<Long> ids = JdbcRows.ids(jdbc, "ledger.responsibility", rows.size());
        List<Object[]> values = new ArrayList<>();
        List<JdbcQuotations.Quoted> quoted = new ArrayList<>();
        List<Row> entered = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            Row row = rows.get(k);
            entered.add(new Row(ids.get(k), row.issue(), row.position(), row.duty()));
            DutyEntry d = row.duty();
            values.add(
                    new Object[] {
                        ids.get(k),
                        row.issue().value(),
                        JdbcRows.value(d.unit()),
                        d.unitName(),
                        d.role().code(),
                        d.measures().toArray(Integer[]::new),
                        d.scope().code(),
                        d.group(),
                        d.raw(),
                        row.position()
                    });
            JdbcQuotations.Quoted.add(quoted, "responsibility", ids.get(k), "unit", d.quotation());
        }
        batches.batchUpdate(
                """
                insert into ledger.responsibility
                  (id, issue_id, unit_id, unit_name, role, measures, scope, is_group, raw, position)
                overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                values);
        return new Entered(entered, quoted);
    }

    /**
     * The duties in force, in the plan's order, a group as one; their quotations are not read here.
     */
    List<Row> of(Collection<IssueId> issues) {
        return jdbc.sql(
                        """
                        select * from ledger.responsibility
                        where issue_id = any(:issues) and withdrawn_at is null and part_of is null
                        order by issue_id, position
                        """)
                .param("issues", JdbcIssues.values(issues))
                .query(JdbcDuties::row)
                .list();
    }

    /** Withdraws duties; a group's go with those of its members. */
    void withdraw(Collection<Long> ids, Instant at) {
        jdbc.sql(
                        """
                        update ledger.responsibility set withdrawn_at = :at
                        where (id = any(:ids) or part_of = any(:ids)) and withdrawn_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(
                rs.getLong("id"),
                new IssueId(rs.getLong("issue_id")),
                rs.getInt("position"),
                new DutyEntry(
                        rs.getString("raw"),
                        rs.getString("unit_name"),
                        JdbcRows.unit(rs, "unit_id"),
                        DutyRole.of(rs.getString("role")),
                        JdbcRows.integers(rs, "measures"),
                        DutyScope.of(rs.getString("scope")),
                        rs.getBoolean("is_group"),
                        null));
    }
}
