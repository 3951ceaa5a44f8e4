package org.greenledger.app.progress.freezing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.progress.PeriodId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The statements that freeze a period: each handles all its rows at once, reading the ledger's
 * issues and measures beside what was owed and reported.
 */
@Repository
@Unscoped("a job freezes for everybody; nothing is read to anybody")
class JdbcFreezing {

    /** A period that is held until the transaction ends. */
    record Due(PeriodId period, String name, String inspectionName, UnitId owner) {}

    private static final String COUNTED =
            "(o.released_at is null or o.state in ('submitted', 'accepted'))";

    /** An issue is as far as the least advanced of its measures, as {@code Standings} reckons. */
    private static final String LEAST =
            """
            case min(case v.progress when 'not-started' then 0 when 'behind' then 1 when 'on-schedule' then 2
                                     when 'ahead' then 3 when 'nearly-done' then 4 else 5 end)
              when 5 then 'done' when 4 then 'nearly-done' when 3 then 'ahead' when 2 then 'on-schedule'
              when 1 then 'behind'
              else case when bool_and(v.progress = 'not-started') then 'not-started'
                        when bool_or(v.progress = 'behind') then 'behind' else 'on-schedule' end end
            """;

    private final JdbcClient jdbc;

    JdbcFreezing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Long> firstDue(LocalDate today) {
        return jdbc.sql(
                        "select id from progress.period where frozen_at is null and closes_on < ?"
                                + " order by closes_on, id limit 1")
                .param(today)
                .query(Long.class)
                .optional();
    }

    /** A node that dies lets go within seconds, even where its statement still runs. */
    @Unscoped("settings of this transaction alone")
    void attend() {
        jdbc.sql(
                        """
                        select set_config(name, case name when 'work_mem' then '64MB' else '2s' end, true)
                        from pg_settings where name in ('client_connection_check_interval', 'work_mem')
                        """)
                .query((rs, n) -> rs.getString(1))
                .list();
    }

    /** Waits for whoever holds the period; empty when it has been frozen meanwhile. */
    Optional<Due> hold(long period) {
        return jdbc.sql(
                        """
                        select p.id, p.name, n.name as inspection, n.owner_unit_id
                        from progress.period p join ledger.inspection n on n.id = p.inspection_id
                        where p.id = ? and p.frozen_at is null for no key update of p
                        """)
                .param(period)
                .query(
                        (rs, n) ->
                                new Due(
                                        new PeriodId(rs.getLong("id")),
                                        rs.getString("name"),
                                        rs.getString("inspection"),
                                        new UnitId(rs.getLong("owner_unit_id"))))
                .optional();
    }

    /**
     * What each unit that submits stands for: its report where it counts, else where the measure
     * stood.
     */
    void snapshotMeasures(long period) {
        jdbc.sql(
                        """
                        insert into progress.snapshot_measure (owed_id, period_id, issue_id, measure_id, unit_id, owed_state, late,
                               report_id, progress, percent, scheduled, forecast_on)
                        select o.id, o.period_id, o.issue_id, o.measure_id, o.unit_id, o.state, o.late, r.id,
                               coalesce(r.progress, m.progress, i.progress), coalesce(r.percent, m.percent, i.percent),
                               case when r.id is not null then r.scheduled when m.id is not null then m.scheduled else i.scheduled end,
                               case when r.id is not null then r.forecast_on when m.id is not null then m.forecast_on else i.forecast_on end
                        from progress.owed o
                        join ledger.issue i on i.id = o.issue_id
                        left join ledger.measure m on m.id = o.measure_id
                        left join progress.report r on r.id = o.report_id and o.state in ('submitted', 'accepted')
                        where o.period_id = ? and o.part = 'submits' and %s
                        """
                                .formatted(COUNTED))
                .param(period)
                .update();
    }

    /**
     * Every issue in force of the inspection; of a period for what is kept up, those that were owed
     * in it.
     */
    int snapshotIssues(long period) {
        return jdbc.sql(
                        """
                        with of_measure as (
                          select distinct on (s.measure_id) s.measure_id, s.progress, s.percent, s.scheduled, s.forecast_on
                          from progress.snapshot_measure s where s.period_id = :period and s.measure_id is not null
                          order by s.measure_id, s.report_id desc nulls last),
                        of_issue as (
                          select distinct on (s.issue_id) s.issue_id, s.progress, s.percent, s.scheduled, s.forecast_on
                          from progress.snapshot_measure s where s.period_id = :period and s.measure_id is null
                          order by s.issue_id, s.report_id desc nulls last),
                        held as (
                          select i.id, i.progress, i.acceptance, i.percent, i.scheduled, i.due_on, i.forecast_on, i.lamp, i.doubts
                          from progress.period p
                          join ledger.issue i on i.inspection_id = p.inspection_id and i.withdrawn_at is null and i.leaf
                          where p.id = :period
                            and (p.course = 'running' or i.id in (select s.issue_id from progress.snapshot_measure s where s.period_id = :period))),
                        reckoned as (
                          select v.issue_id, %s as progress, round(avg(v.percent))::smallint as percent,
                                 round(avg(v.scheduled))::smallint as scheduled, max(v.forecast_on) as forecast_on
                          from (select m.issue_id, coalesce(s.progress, m.progress) as progress, coalesce(s.percent, m.percent) as percent,
                                       case when s.measure_id is null then m.scheduled else s.scheduled end as scheduled,
                                       case when s.measure_id is null then m.forecast_on else s.forecast_on end as forecast_on
                                from held h join ledger.measure m on m.issue_id = h.id and m.withdrawn_at is null
                                left join of_measure s on s.measure_id = m.id) v
                          group by v.issue_id)
                        insert into progress.snapshot_issue (period_id, issue_id, progress, acceptance, percent, scheduled, due_on,
                               forecast_on, lamp, doubts)
                        select :period, h.id, coalesce(r.progress, o.progress, h.progress), h.acceptance,
                               coalesce(r.percent, o.percent, h.percent),
                               case when r.issue_id is not null then r.scheduled when o.issue_id is not null then o.scheduled else h.scheduled end,
                               h.due_on,
                               case when r.issue_id is not null then r.forecast_on when o.issue_id is not null then o.forecast_on else h.forecast_on end,
                               h.lamp, h.doubts
                        from held h left join reckoned r on r.issue_id = h.id left join of_issue o on o.issue_id = h.id
                        """
                                .formatted(LEAST))
                .param("period", period)
                .update();
    }

    /** Counts the period's tallies from the ground and fixes what had been filed. */
    void recount(long period) {
        jdbc.sql("delete from progress.tally where period_id = ?").param(period).update();
        jdbc.sql(
                        """
                        insert into progress.tally (period_id, unit_id, part, secret, owed, missing, draft, submitted, returned, accepted,
                               late, frozen_filed, frozen_returned, frozen_unreviewed)
                        select o.period_id, o.unit_id, o.part, i.secret, count(*),
                               count(*) filter (where o.state = 'missing'), count(*) filter (where o.state = 'draft'),
                               count(*) filter (where o.state = 'submitted'), count(*) filter (where o.state = 'returned'),
                               count(*) filter (where o.state = 'accepted'),
                               count(*) filter (where o.late and o.state in ('submitted', 'accepted')),
                               count(*) filter (where o.state in ('submitted', 'accepted') and not o.late),
                               count(*) filter (where o.state = 'returned'), count(*) filter (where o.state = 'submitted')
                        from progress.owed o join ledger.issue i on i.id = o.issue_id
                        where o.period_id = ? and %s
                        group by o.period_id, o.unit_id, o.part, i.secret
                        """
                                .formatted(COUNTED))
                .param(period)
                .update();
    }

    FrozenCounts counts(long period) {
        return jdbc.sql(
                        """
                        select coalesce(sum(owed), 0), coalesce(sum(frozen_filed), 0), coalesce(sum(frozen_unreviewed), 0),
                               coalesce(sum(frozen_returned), 0)
                        from progress.tally where period_id = ? and part = 'submits'
                        """)
                .param(period)
                .query(
                        (rs, n) ->
                                new FrozenCounts(
                                        rs.getInt(1), rs.getInt(2), rs.getInt(3), rs.getInt(4)))
                .single();
    }

    void frozen(long period, Instant at) {
        jdbc.sql("update progress.period set frozen_at = ? where id = ?")
                .params(Timestamp.from(at), period)
                .update();
    }
}
