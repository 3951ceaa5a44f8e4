package org.greenledger.app.supervision.lamps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.scope.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What lamps would have been decided by when a period froze: the snapshots of progress, and the
 * days as they stood then. Read-only over the tables of the ledger and of progress.
 */
@Repository
class JdbcPastFacts {

    /** A frozen period. */
    record Frozen(long id, String name, LocalDate day) {}

    /** An issue as it was frozen. */
    record PastIssue(
            JdbcLampFacts.IssueRow row,
            String number,
            String title,
            @Nullable Integer scheduled,
            @Nullable String lamp,
            @Nullable String word) {}

    /** A measure as it was frozen. */
    record PastMeasure(JdbcLampFacts.MeasureRow row, @Nullable Integer scheduled) {}

    private final JdbcClient jdbc;

    JdbcPastFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last periods of an inspection that are frozen, the newest first. */
    @Unscoped("of an inspection that was found within the scope")
    List<Frozen> frozen(InspectionId inspection, int limit) {
        return jdbc.sql(
                        """
                        select p.id, p.name, p.closes_on from progress.period p
                        where p.inspection_id = ? and p.course = 'running' and p.frozen_at is not null order by p.starts_on desc limit ?
                        """)
                .params(inspection.value(), limit)
                .query(
                        (rs, n) ->
                                new Frozen(
                                        rs.getLong(1),
                                        rs.getString(2),
                                        rs.getObject(3, LocalDate.class)))
                .list();
    }

    List<PastIssue> issues(Frozen period, long after, int limit, Scope scope) {
        return jdbc.sql(
                        """
                        select i.id, s.acceptance = 'closed' as closed, s.progress = 'done' as done, i.long_term or i.continuous as lasting,
                               s.due_on, s.percent, s.forecast_on, s.scheduled, i.number, left(i.description, 60) as title,
                               coalesce(s.lamp, l.lamp) as lamp, l.word
                        from progress.snapshot_issue s
                        join ledger.issue i on i.id = s.issue_id and i.leaf
                        left join lateral (select h.lamp, h.word from supervision.lamp h
                          where h.issue_id = i.id and h.from_on <= :day and (h.to_on is null or h.to_on > :day) order by h.from_on desc, h.id desc limit 1) as l on true
                        where s.period_id = :period and s.issue_id > :after and %s order by s.issue_id limit :limit
                        """
                                .formatted(Seen.issue(scope)))
                .param("period", period.id())
                .param("day", period.day())
                .param("after", after)
                .param("limit", limit)
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new PastIssue(
                                        new JdbcLampFacts.IssueRow(
                                                rs.getLong("id"),
                                                rs.getBoolean("closed"),
                                                rs.getBoolean("done"),
                                                rs.getBoolean("lasting"),
                                                date(rs, "due_on"),
                                                rs.getInt("percent"),
                                                date(rs, "forecast_on"),
                                                null,
                                                ""),
                                        rs.getString("number"),
                                        rs.getString("title"),
                                        rs.getObject("scheduled", Integer.class),
                                        rs.getString("lamp"),
                                        rs.getString("word")))
                .list();
    }

    /** Several units' rows of one measure count as the least advanced. */
    @Unscoped("by ids of issues that were found within the scope")
    List<PastMeasure> measures(Frozen period, Long[] issues) {
        return jdbc.sql(
                        """
                        select m.id, m.issue_id, m.number, bool_and(s.progress = 'done') as done, min(s.percent) as percent, max(s.scheduled) as scheduled,
                               max(s.forecast_on) as forecast_on,
                               coalesce((select e.from_on from ledger.extension e where e.measure_id = m.id and e.milestone_id is null
                                           and e.state = 'granted' and e.decided_at > :day::date + 1 order by e.decided_at limit 1), m.due_on) as due_on
                        from progress.snapshot_measure s join ledger.measure m on m.id = s.measure_id
                        where s.period_id = :period and s.issue_id = any(:issues)
                        group by m.id order by m.issue_id, m.number
                        """)
                .param("period", period.id())
                .param("day", period.day())
                .param("issues", issues)
                .query(
                        (rs, n) ->
                                new PastMeasure(
                                        new JdbcLampFacts.MeasureRow(
                                                rs.getLong("id"),
                                                rs.getLong("issue_id"),
                                                rs.getInt("number"),
                                                rs.getBoolean("done"),
                                                date(rs, "due_on"),
                                                rs.getInt("percent"),
                                                date(rs, "forecast_on")),
                                        rs.getObject("scheduled", Integer.class)))
                .list();
    }

    /** Milestones not reached by the day, with the day they had then. */
    @Unscoped("by ids of issues that were found within the scope")
    Map<JdbcLampFacts.Key, List<Stage>> stages(Frozen period, Long[] issues) {
        Map<JdbcLampFacts.Key, List<Stage>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select * from (
                          select s.issue_id, coalesce(s.measure_id, 0) as measure, s.what,
                                 coalesce((select e.from_on from ledger.extension e where e.milestone_id = s.id
                                             and e.state = 'granted' and e.decided_at > :day::date + 1 order by e.decided_at limit 1), s.due_on) as due_on
                          from ledger.milestone s
                          where s.issue_id = any(:issues) and s.withdrawn_at is null and (s.reached_on is null or s.reached_on > :day)) as then_open
                        order by due_on
                        """)
                .param("day", period.day())
                .param("issues", issues)
                .query(
                        rs -> {
                            found.computeIfAbsent(
                                            new JdbcLampFacts.Key(rs.getLong(1), rs.getLong(2)),
                                            k -> new ArrayList<>())
                                    .add(
                                            new Stage(
                                                    rs.getString(3),
                                                    rs.getObject(4, LocalDate.class)));
                        });
        return found;
    }

    /** In how many frozen periods in a row, up to this one, nothing was reported. */
    @Unscoped("by ids of issues that were found within the scope")
    Map<JdbcLampFacts.Key, Integer> missed(Frozen period, Long[] issues) {
        Map<JdbcLampFacts.Key, Integer> found = new HashMap<>();
        jdbc.sql(
                        """
                        with frozen as (
                          select s.issue_id, coalesce(s.measure_id, 0) as measure, p.starts_on, bool_or(s.owed_state in ('missing', 'draft')) as missing
                          from progress.snapshot_measure s join progress.period p on p.id = s.period_id
                          where s.issue_id = any(:issues) and p.course = 'running' and p.closes_on <= :day
                          group by 1, 2, 3),
                        reported as (select issue_id, measure, max(starts_on) as last from frozen where not missing group by 1, 2)
                        select f.issue_id, f.measure, count(*) from frozen f left join reported r using (issue_id, measure)
                        where f.missing and (r.last is null or f.starts_on > r.last) group by 1, 2
                        """)
                .param("day", period.day())
                .param("issues", issues)
                .query(
                        rs -> {
                            found.put(
                                    new JdbcLampFacts.Key(rs.getLong(1), rs.getLong(2)),
                                    rs.getInt(3));
                        });
        return found;
    }

    private static @Nullable LocalDate date(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }
}
