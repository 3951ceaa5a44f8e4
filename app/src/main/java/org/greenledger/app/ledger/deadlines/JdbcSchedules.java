package org.greenledger.app.ledger.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * From when to when issues and measures run, and their staged dates. A round that recurs is no end.
 */
@Repository
@Unscoped("by ids that the asking room found within a scope; gives dates only")
class JdbcSchedules {

    /** When something runs; the measure is absent for the issue itself. */
    record Span(long issue, @Nullable Long measure, LocalDate start, @Nullable LocalDate due) {}

    /** A staged date and where it belongs. */
    record Staged(long issue, @Nullable Long measure, ScheduleRules.Step step) {}

    private static final String COLUMNS =
            """
            i.id, m.id as measure, case when coalesce(m.due_rule, '') = 'recurring' or m.due_on is null and coalesce(i.due_rule, '') = 'recurring'
              then null else coalesce(m.due_on, i.due_on) end as due, v.issued, v.adopted_at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSchedules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Span> measures(Collection<Long> measures) {
        return jdbc.sql(
                        """
                        select %s from ledger.measure m join ledger.issue i on i.id = m.issue_id
                        join ledger.plan_version v on v.id = i.plan_version_id
                        where m.id = any(:ids)
                        """
                                .formatted(COLUMNS))
                .param("ids", measures.toArray(Long[]::new))
                .query(this::span)
                .list();
    }

    /** The issues' own spans and those of their measures. */
    List<Span> issues(Collection<IssueId> issues) {
        return jdbc.sql(
                        """
                        select %1$s from ledger.issue i join ledger.measure m on m.issue_id = i.id and m.withdrawn_at is null
                        join ledger.plan_version v on v.id = i.plan_version_id where i.id = any(:ids)
                        union all
                        select i.id, null, case when i.due_rule is distinct from 'recurring' then i.due_on end, v.issued, v.adopted_at from ledger.issue i
                        join ledger.plan_version v on v.id = i.plan_version_id where i.id = any(:ids)
                        """
                                .formatted(COLUMNS))
                .param("ids", issues.stream().map(IssueId::value).toArray(Long[]::new))
                .query(this::span)
                .list();
    }

    /** The staged dates in force of the issues and of their measures. */
    List<Staged> staged(Collection<Long> issues) {
        return jdbc.sql(
                        """
                        select issue_id, measure_id, due_on, percent from ledger.milestone
                        where issue_id = any(:ids) and withdrawn_at is null
                        """)
                .param("ids", issues.toArray(Long[]::new))
                .query(
                        (rs, n) ->
                                new Staged(
                                        rs.getLong(1),
                                        rs.getObject(2, Long.class),
                                        new ScheduleRules.Step(
                                                rs.getObject(3, LocalDate.class),
                                                rs.getObject(4, Integer.class))))
                .list();
    }

    private Span span(ResultSet rs, int n) throws SQLException {
        LocalDate adopted =
                rs.getTimestamp("adopted_at").toInstant().atZone(clock.getZone()).toLocalDate();
        LocalDate issued = PlanDay.of(rs.getString("issued"));
        return new Span(
                rs.getLong("id"),
                rs.getObject("measure", Long.class),
                issued == null ? adopted : issued,
                rs.getObject("due", LocalDate.class));
    }
}
