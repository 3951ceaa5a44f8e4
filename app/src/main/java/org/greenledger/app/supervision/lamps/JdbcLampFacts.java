package org.greenledger.app.supervision.lamps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What lamps are decided by, as it is now: read-only over the tables of the ledger and of progress,
 * a few statements for thousands of issues.
 */
@Repository
@Unscoped("for deciding about lamps, by ids of issues; nothing is shown to anybody")
class JdbcLampFacts {

    /** An issue as the book has it. */
    record IssueRow(
            long id,
            boolean closed,
            boolean done,
            boolean lasting,
            @Nullable LocalDate dueOn,
            int percent,
            @Nullable LocalDate forecastOn,
            @Nullable Long leadUnit,
            String leadName) {}

    /** A measure as the book has it. */
    record MeasureRow(
            long id,
            long issue,
            int number,
            boolean done,
            @Nullable LocalDate dueOn,
            int percent,
            @Nullable LocalDate forecastOn) {}

    /**
     * Of an issue or a measure.
     *
     * @param measure 0 for the issue itself
     */
    record Key(long issue, long measure) {}

    private final JdbcClient jdbc;

    JdbcLampFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next issues of an inspection that can have a lamp, by id. */
    List<Long> next(InspectionId inspection, long after, int limit) {
        return jdbc.sql(
                        """
                        select i.id from ledger.issue i
                        where i.inspection_id = ? and i.id > ? and i.leaf and i.withdrawn_at is null order by i.id limit ?
                        """)
                .params(inspection.value(), after, limit)
                .query(Long.class)
                .list();
    }

    /** To which inspections these issues belong; only those that can have a lamp. */
    Map<InspectionId, List<Long>> inspections(Collection<IssueId> issues) {
        Map<InspectionId, List<Long>> found = new HashMap<>();
        jdbc.sql(
                        "select i.id, i.inspection_id from ledger.issue i where i.id = any(:ids)"
                                + " and i.leaf and i.withdrawn_at is null order by i.id")
                .param("ids", issues.stream().map(IssueId::value).toArray(Long[]::new))
                .query(
                        rs -> {
                            found.computeIfAbsent(
                                            new InspectionId(rs.getLong(2)), k -> new ArrayList<>())
                                    .add(rs.getLong(1));
                        });
        return found;
    }

    List<IssueRow> issues(Long[] ids) {
        return jdbc.sql(
                        """
                        select i.id, i.acceptance = 'closed' as closed, i.progress = 'done' as done, i.long_term or i.continuous as lasting,
                               i.due_on, i.percent, i.forecast_on, i.lead_unit_id, coalesce(i.lead_unit, '') as lead_unit
                        from ledger.issue i where i.id = any(:ids)
                        """)
                .param("ids", ids)
                .query(
                        (rs, n) ->
                                new IssueRow(
                                        rs.getLong("id"),
                                        rs.getBoolean("closed"),
                                        rs.getBoolean("done"),
                                        rs.getBoolean("lasting"),
                                        date(rs, "due_on"),
                                        rs.getInt("percent"),
                                        date(rs, "forecast_on"),
                                        rs.getObject("lead_unit_id", Long.class),
                                        rs.getString("lead_unit")))
                .list();
    }

    List<MeasureRow> measures(Long[] ids) {
        return jdbc.sql(
                        """
                        select m.id, m.issue_id, m.number, m.progress = 'done' as done, m.due_on, m.percent, m.forecast_on
                        from ledger.measure m where m.issue_id = any(:ids) and m.withdrawn_at is null order by m.issue_id, m.number
                        """)
                .param("ids", ids)
                .query(
                        (rs, n) ->
                                new MeasureRow(
                                        rs.getLong("id"),
                                        rs.getLong("issue_id"),
                                        rs.getInt("number"),
                                        rs.getBoolean("done"),
                                        date(rs, "due_on"),
                                        rs.getInt("percent"),
                                        date(rs, "forecast_on")))
                .list();
    }

    /** Milestones that were not reached by the day, by day. */
    Map<Key, List<Stage>> stages(Long[] ids, LocalDate day) {
        Map<Key, List<Stage>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select s.issue_id, coalesce(s.measure_id, 0) as measure, s.what, s.due_on from ledger.milestone s
                        where s.issue_id = any(:ids) and s.withdrawn_at is null and (s.reached_on is null or s.reached_on > :day)
                        order by s.due_on, s.number
                        """)
                .param("ids", ids)
                .param("day", day)
                .query(
                        rs -> {
                            found.computeIfAbsent(
                                            new Key(rs.getLong(1), rs.getLong(2)),
                                            k -> new ArrayList<>())
                                    .add(
                                            new Stage(
                                                    rs.getString(3),
                                                    rs.getObject(4, LocalDate.class)));
                        });
        return found;
    }

    /** In how many of the last closed periods in a row nothing was reported. */
    Map<Key, Integer> missed(Long[] ids, LocalDate day) {
        Map<Key, Integer> found = new HashMap<>();
        jdbc.sql(
                        """
                        select issue_id, measure, count(distinct starts_on)
                        from (select o.issue_id, coalesce(o.measure_id, 0) as measure, p.starts_on, o.state in ('missing', 'draft') as missing,
                                     max(p.starts_on) filter (where o.state not in ('missing', 'draft')) over (partition by o.issue_id, o.measure_id) as reported
                              from progress.owed o join progress.period p on p.id = o.period_id
                              where o.issue_id = any(:ids) and o.part = 'submits' and o.released_at is null and p.course = 'running' and p.closes_on < :day) as closed
                        where missing and (reported is null or starts_on > reported) group by issue_id, measure
                        """)
                .param("ids", ids)
                .param("day", day)
                .query(
                        rs -> {
                            found.put(new Key(rs.getLong(1), rs.getLong(2)), rs.getInt(3));
                        });
        return found;
    }

    /** What was said from above and stands. */
    Map<Long, List<Said>> said(Long[] ids, LocalDate day) {
        Map<Long, List<Said>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select c.issue_id, c.kind, c.by_whom, c.said_on from supervision.criticism c
                        where c.issue_id = any(:ids) and c.withdrawn_at is null and c.said_on <= :day
                        """)
                .param("ids", ids)
                .param("day", day)
                .query(
                        rs -> {
                            found.computeIfAbsent(rs.getLong(1), k -> new ArrayList<>())
                                    .add(
                                            new Said(
                                                    CriticismKind.of(rs.getString(2)).orElseThrow(),
                                                    rs.getString(3),
                                                    rs.getObject(4, LocalDate.class)));
                        });
        return found;
    }

    private static @Nullable LocalDate date(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }
}
