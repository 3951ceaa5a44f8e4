package org.greenledger.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Unscoped;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of deadlines: one row per meaning. */
@Repository
@Unscoped("by ids of issues that were found within a scope")
class JdbcTerms {

    /**
     * A meaning and where it belongs.
     *
     * @param id 0 before it is stored
     * @param measure id of the measure; absent for the issue's own
     */
    record Row(long id, IssueId issue, @Nullable Long measure, TermEntry term) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TermJson json;

    JdbcTerms(JdbcClient jdbc, JdbcTemplate batches, TermJson json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    static List<Row> rows(IssueId id, IssueEntry entry, Map<Integer, Long> measures) {
        List<Row> rows = new ArrayList<>();
        entry.terms().forEach(t -> rows.add(new Row(0, id, null, t)));
        for (MeasureEntry m : entry.measures()) {
            m.terms().forEach(t -> rows.add(new Row(0, id, measures.get(m.number()), t)));
        }
        return rows;
    }

    List<JdbcQuotations.Quoted> insert(List<Row> rows) {
        List<Long> ids = JdbcRows.ids(jdbc, "ledger.deadline", rows.size());
        List<Object[]> values = new ArrayList<>();
        List<JdbcQuotations.Quoted> quoted = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            Row row = rows.get(k);
            TermEntry t = row.term();
            Precision precision = t.precision();
            values.add(
                    new Object[] {
                        ids.get(k),
                        row.issue().value(),
                        row.measure(),
                        t.kind().code(),
                        t.raw(),
                        JdbcRows.date(t.dueOn()),
                        precision == null ? null : precision.code(),
                        json.write(t)
                    });
            JdbcQuotations.Quoted.add(quoted, "deadline", ids.get(k), "term", t.quotation());
        }
        batches.batchUpdate(
                """
                insert into ledger.deadline (id, issue_id, measure_id, kind, raw, due_on, precision, detail)
                overriding system value values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                values);
        return quoted;
    }

    /** The meanings in force; their quotations are not read here. */
    List<Row> of(Collection<IssueId> issues) {
        return jdbc.sql(
                        """
                        select id, issue_id, measure_id, kind, raw, due_on, precision, detail::text as detail from ledger.deadline
                        where issue_id = any(:issues) and withdrawn_at is null order by id
                        """)
                .param("issues", JdbcIssues.values(issues))
                .query(this::row)
                .list();
    }

    /** Sets aside the meanings of an issue's own deadline, or of one of its measures. */
    void withdraw(IssueId issue, @Nullable Long measure, Instant at) {
        jdbc.sql(
                        """
                        update ledger.deadline set withdrawn_at = :at
                        where issue_id = :issue and coalesce(measure_id, 0) = :measure and withdrawn_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("issue", issue.value())
                .param("measure", measure == null ? 0L : measure)
                .update();
    }

    private Row row(ResultSet rs, int n) throws SQLException {
        long measure = rs.getLong("measure_id");
        boolean own = rs.wasNull();
        String precision = rs.getString("precision");
        TermJson.Detail detail = json.read(rs.getString("detail"));
        List<TermEntry.Stage> stages = detail.stages();
        return new Row(
                rs.getLong("id"),
                new IssueId(rs.getLong("issue_id")),
                own ? null : measure,
                new TermEntry(
                        TermKind.of(rs.getString("kind")),
                        rs.getString("raw"),
                        JdbcRows.day(rs, "due_on"),
                        precision == null ? null : Precision.of(precision),
                        detail.amount(),
                        detail.unit(),
                        detail.from(),
                        stages == null ? List.of() : stages,
                        null));
    }
}
