package org.greenledger.app.ledger.deadlines;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.TermKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last days of issues and measures, and the meanings they are reckoned from. */
@Repository
@Unscoped("by ids of issues that were found within a scope, or for everybody's issues alike")
class JdbcDues {

    /** An issue's or a measure's last day as it stands. */
    record Row(
            long issue,
            @Nullable Long measure,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate statedOn,
            @Nullable LocalDate originalDueOn,
            @Nullable DueRule rule,
            @Nullable String note) {}

    /** A meaning without a day, and where it belongs. */
    record Meaning(long issue, @Nullable Long measure, DeadlineRules.Term term) {}

    /** A stage as the plan has it; its date may lack the year. */
    record Stage(long issue, @Nullable Long measure, String date, String what) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    JdbcDues(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** The issues' own last days and those of their measures in force. */
    List<Row> of(Collection<IssueId> issues) {
        return jdbc.sql(
                        """
                        select id as issue_id, null::bigint as measure_id, due_on, stated_on, original_due_on, due_rule, due_note
                        from ledger.issue where id = any(:ids)
                        union all
                        select issue_id, id, due_on, stated_on, original_due_on, due_rule, due_note
                        from ledger.measure where issue_id = any(:ids) and withdrawn_at is null
                        """)
                .param("ids", values(issues))
                .query(JdbcDues::row)
                .list();
    }

    /** The numbers of an issue's measures in force, by id. */
    Map<Long, Integer> numbers(IssueId issue) {
        Map<Long, Integer> found = new HashMap<>();
        jdbc.sql(
                        "select id, number from ledger.measure where issue_id = ? and withdrawn_at is null")
                .param(issue.value())
                .query(
                        rs -> {
                            found.put(rs.getLong(1), rs.getInt(2));
                        });
        return found;
    }

    List<Meaning> meanings(Collection<IssueId> issues) {
        return jdbc.sql(
                        """
                        select issue_id, measure_id, kind, coalesce(raw, '') as raw, (detail ->> 'amount')::numeric as amount,
                               detail ->> 'unit' as unit, detail ->> 'from' as since
                        from ledger.deadline
                        where issue_id = any(:ids) and withdrawn_at is null and kind in ('immediate', 'relative', 'recurring')
                        order by id
                        """)
                .param("ids", values(issues))
                .query(
                        (rs, n) ->
                                new Meaning(
                                        rs.getLong("issue_id"),
                                        rs.getObject("measure_id", Long.class),
                                        new DeadlineRules.Term(
                                                TermKind.of(rs.getString("kind")),
                                                rs.getString("raw"),
                                                rs.getObject("amount", BigDecimal.class),
                                                rs.getString("unit"),
                                                rs.getString("since"))))
                .list();
    }

    List<Stage> stages(Collection<IssueId> issues) {
        return jdbc.sql(
                        """
                        select d.issue_id, d.measure_id, s.date, coalesce(s.what, '') as what
                        from ledger.deadline d
                        left join ledger.measure m on m.id = d.measure_id,
                             jsonb_to_recordset(case jsonb_typeof(d.detail -> 'stages') when 'array' then d.detail -> 'stages' else '[]' end)
                               as s (date text, what text)
                        where d.issue_id = any(:ids) and d.withdrawn_at is null and d.kind = 'staged' and m.withdrawn_at is null
                        order by d.id, s.date
                        """)
                .param("ids", values(issues))
                .query(
                        (rs, n) ->
                                new Stage(
                                        rs.getLong(1),
                                        rs.getObject(2, Long.class),
                                        rs.getString(3),
                                        rs.getString(4)))
                .list();
    }

    /** The days from which the issues' terms count. */
    Map<Long, DeadlineRules.Events> events(Collection<IssueId> issues) {
        Map<Long, DeadlineRules.Events> found = new HashMap<>();
        jdbc.sql(
                        """
                        select i.id, v.issued, v.published, v.adopted_at, n.feedback from ledger.issue i
                        join ledger.plan_version v on v.id = i.plan_version_id
                        join ledger.inspection n on n.id = i.inspection_id where i.id = any(:ids)
                        """)
                .param("ids", values(issues))
                .query(
                        rs -> {
                            LocalDate adopted =
                                    rs.getTimestamp("adopted_at")
                                            .toInstant()
                                            .atZone(clock.getZone())
                                            .toLocalDate();
                            LocalDate issued = PlanDay.of(rs.getString("issued"));
                            LocalDate plan =
                                    issued == null ? PlanDay.of(rs.getString("published")) : issued;
                            found.put(
                                    rs.getLong("id"),
                                    new DeadlineRules.Events(
                                            plan == null ? adopted : plan,
                                            issued != null
                                                    ? "方案印发"
                                                    : plan == null ? "方案入账" : "方案公布",
                                            PlanDay.of(rs.getString("feedback"))));
                        });
        return found;
    }

    /** Writes last days that were reckoned; a row without a rule gets none. */
    void write(List<Row> rows) {
        for (boolean measures : List.of(false, true)) {
            batches.batchUpdate(
                    "update ledger.%s set due_on = ?, due_rule = ?, due_note = ? where id = ?"
                            .formatted(measures ? "measure" : "issue"),
                    rows.stream()
                            .filter(r -> (r.measure() != null) == measures)
                            .map(JdbcDues::values)
                            .toList());
        }
    }

    private static Object[] values(Row r) {
        DueRule rule = r.rule();
        LocalDate due = r.dueOn();
        Long measure = r.measure();
        return new Object[] {
            due == null ? null : Date.valueOf(due),
            rule == null ? null : rule.code(),
            r.note(),
            measure == null ? r.issue() : measure
        };
    }

    /** Issues in force whose last days or milestones come from a reckoning, by id after another. */
    List<IssueId> reckonedAfter(long id, int limit) {
        return jdbc.sql(
                        """
                        select distinct d.issue_id from ledger.deadline d
                        join ledger.issue i on i.id = d.issue_id and i.withdrawn_at is null
                        where d.issue_id > :after and d.withdrawn_at is null
                          and d.kind in ('immediate', 'relative', 'recurring', 'staged')
                        order by d.issue_id limit :limit
                        """)
                .param("after", id)
                .param("limit", limit)
                .query((rs, n) -> new IssueId(rs.getLong(1)))
                .list();
    }

    void changed() {
        jdbc.sql("update ledger.state set number = number + 1").update();
    }

    private static Long[] values(Collection<IssueId> issues) {
        return issues.stream().map(IssueId::value).toArray(Long[]::new);
    }

    static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(
                rs.getLong("issue_id"),
                rs.getObject("measure_id", Long.class),
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("stated_on", LocalDate.class),
                rs.getObject("original_due_on", LocalDate.class),
                DueRule.of(rs.getString("due_rule")),
                rs.getString("due_note"));
    }
}
