package org.greenledger.app.progress.trends;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.scope.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sums over frozen periods. A frozen period never changes, so its sums are kept; people who own
 * none of the inspection have few issues in it and are counted row by row.
 */
@Repository
class JdbcMonths {

    /**
     * For each of the last twelve months the period of each inspection that had frozen last by its
     * end: a quarter counts until the next one ends.
     */
    private static final String LAST =
            """
            with newest as (
              select date_trunc('month', max(p.ends_on)) as month from progress.period p
              where p.frozen_at is not null and p.course = 'running' and p.inspection_id = any(:inspections)),
            month as (
              select generate_series(month - interval '11 months', month, interval '1 month')::date as first
              from newest where month is not null),
            last as (
              select m.first as month, p.id from month m cross join unnest(:inspections::bigint[]) as n (id)
              cross join lateral (
                select p.id from progress.period p
                where p.inspection_id = n.id and p.course = 'running' and p.frozen_at is not null
                  and p.ends_on < m.first + interval '1 month'
                order by p.ends_on desc limit 1) p)
            """;

    /** A line of the sums. */
    record Line(YearMonth month, Progress progress, int issues, int closed, int red) {}

    private final JdbcClient jdbc;

    JdbcMonths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums up frozen periods that were not yet; sums say nothing of single issues. */
    @Unscoped("writes sums, which are read within a scope")
    void fill(Long[] inspections) {
        jdbc.sql(
                        """
                        insert into progress.month_tally (period_id, secret, progress, acceptance, lamp, issues)
                        select s.period_id, i.secret, s.progress, s.acceptance, s.lamp, count(*)
                        from progress.snapshot_issue s join ledger.issue i on i.id = s.issue_id
                        where s.period_id in (
                          select p.id from progress.period p
                          where p.frozen_at is not null and p.inspection_id = any(:inspections)
                            and not exists (select 1 from progress.month_tally t where t.period_id = p.id))
                        group by 1, 2, 3, 4, 5
                        on conflict do nothing
                        """)
                .param("inspections", inspections)
                .update();
    }

    /** By month, of inspections that the scope owns. */
    List<Line> owned(Long[] inspections, Scope scope) {
        return jdbc.sql(
                        LAST
                                + """
                                select l.month, t.progress, sum(t.issues) as issues,
                                       coalesce(sum(t.issues) filter (where t.acceptance = 'closed'), 0) as closed,
                                       coalesce(sum(t.issues) filter (where t.lamp = 'red'), 0) as red
                                from last l join progress.month_tally t on t.period_id = l.id
                                join progress.period p on p.id = l.id join ledger.inspection n on n.id = p.inspection_id
                                where %s and %s group by 1, 2 order by 1
                                """
                                        .formatted(
                                                Seen.ownInspection(scope), scope.open("t.secret")))
                .param("inspections", inspections)
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcMonths::line)
                .list();
    }

    /** By month, of inspections in which the scope only has duties. */
    List<Line> others(Long[] inspections, Scope scope) {
        return jdbc.sql(
                        LAST
                                + """
                                select l.month, s.progress, count(*) as issues,
                                       count(*) filter (where s.acceptance = 'closed') as closed,
                                       count(*) filter (where s.lamp = 'red') as red
                                from ledger.issue i join progress.snapshot_issue s on s.issue_id = i.id
                                join last l on l.id = s.period_id
                                where i.inspection_id = any(:inspections) and %s group by 1, 2 order by 1
                                """
                                        .formatted(Seen.issueByDuty(scope)))
                .param("inspections", inspections)
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcMonths::line)
                .list();
    }

    private static Line line(ResultSet rs, int n) throws SQLException {
        return new Line(
                YearMonth.from(rs.getObject("month", LocalDate.class)),
                Progress.of(rs.getString("progress")),
                rs.getInt("issues"),
                rs.getInt("closed"),
                rs.getInt("red"));
    }
}
