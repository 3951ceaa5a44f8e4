package org.greenledger.app.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Unscoped;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of measures. */
@Repository
@Unscoped("by ids of issues that were found within a scope")
class JdbcMeasures {

    /** A measure that is in force. */
    record Row(long id, IssueId issue, int number, String text) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcMeasures(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(Map<IssueId, IssueEntry> entries, PlanVersionId version) {
        List<Object[]> rows = new ArrayList<>();
        entries.forEach((id, entry) -> rows.addAll(rows(id, entry.measures(), version)));
        insert(rows);
    }

    void insert(IssueId issue, List<MeasureEntry> measures, PlanVersionId version) {
        insert(rows(issue, measures, version));
    }

    private static List<Object[]> rows(
            IssueId issue, List<MeasureEntry> measures, PlanVersionId version) {
        List<Object[]> rows = new ArrayList<>();
        for (MeasureEntry m : measures) {
            rows.add(
                    new Object[] {
                        issue.value(),
                        m.number(),
                        m.text(),
                        JdbcRows.date(IssueDigest.dueOn(m.terms())),
                        JdbcRows.date(IssueDigest.dueOn(m.terms())),
                        version.value()
                    });
        }
        return rows;
    }

    private void insert(List<Object[]> rows) {
        batches.batchUpdate(
                "insert into ledger.measure (issue_id, number, text, due_on, stated_on, plan_version_id) values (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Makes the measure's row stand as the entry says; leaves it alone when it does. */
    void update(long id, MeasureEntry m) {
        jdbc.sql(
                        """
                        update ledger.measure set text = :text,
                          due_on = case when stated_on is not distinct from :due then due_on else :due end,
                          original_due_on = case when stated_on is not distinct from :due then original_due_on end,
                          due_rule = case when stated_on is not distinct from :due then due_rule end,
                          due_note = case when stated_on is not distinct from :due then due_note end,
                          stated_on = :due, version = version + 1
                        where id = :id and (text <> :text or stated_on is distinct from :due)
                        """)
                .param("text", m.text())
                .param("due", JdbcRows.date(IssueDigest.dueOn(m.terms())), java.sql.Types.DATE)
                .param("id", id)
                .update();
    }

    void withdraw(Collection<Long> ids, Instant at) {
        jdbc.sql(
                        "update ledger.measure set withdrawn_at = :at, version = version + 1 where id = any(:ids)")
                .param("at", Timestamp.from(at))
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Ids of the measures in force, by issue and number. */
    Map<IssueId, Map<Integer, Long>> ids(Collection<IssueId> issues) {
        Map<IssueId, Map<Integer, Long>> found = new HashMap<>();
        of(issues)
                .forEach(
                        r ->
                                found.computeIfAbsent(r.issue(), i -> new HashMap<>())
                                        .put(r.number(), r.id()));
        return found;
    }

    /** The measures in force, in the order of their numbers. */
    List<Row> of(Collection<IssueId> issues) {
        return jdbc.sql(
                        """
                        select id, issue_id, number, text from ledger.measure
                        where issue_id = any(:issues) and withdrawn_at is null order by issue_id, number
                        """)
                .param("issues", JdbcIssues.values(issues))
                .query(
                        (rs, n) ->
                                new Row(
                                        rs.getLong(1),
                                        new IssueId(rs.getLong(2)),
                                        rs.getInt(3),
                                        rs.getString(4)))
                .list();
    }
}
