package org.greenledger.app.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Twelve frozen periods for every inspection of the benchmark's nation, written set by set. */
final class MonthHistory {

    private final JdbcClient jdbc;

    MonthHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes it once: rhythms, periods, what was owed, the reports of the last two months,
     * snapshots.
     *
     * @return whether it was written now
     */
    boolean write() {
        if (jdbc.sql("select exists (select 1 from progress.period)")
                .query(Boolean.class)
                .single()) {
            return false;
        }
        run(
                """
                insert into progress.rhythm (inspection_id, course, frequency, closing_days, from_on, at, person_name)
                select id, c, 'monthly', 5, date_trunc('month', now())::date - interval '12 months', now(), '基准'
                from ledger.inspection, unnest(array['running', 'kept']) c
                """);
        run(
                """
                insert into progress.period (inspection_id, course, frequency, name, starts_on, ends_on, closes_on, opened_at, frozen_at)
                select n.id, 'running', 'monthly', to_char(m, 'YYYY年MM月'), m::date, (m + interval '1 month')::date - 1,
                       (m + interval '1 month')::date + 6, m, m + interval '1 month' + interval '8 days'
                from ledger.inspection n,
                     generate_series(date_trunc('month', now()) - interval '12 months', date_trunc('month', now()) - interval '1 month', interval '1 month') m
                """);
        run(
                """
                insert into progress.owed (period_id, issue_id, measure_id, unit_id, unit_name, part, state, submitted_at, late)
                select p.id, i.id, m.id, r.unit_id, r.unit_name, 'submits',
                       case when (m.id + p.id) % 12 = 0 then 'missing' else 'accepted' end,
                       case when (m.id + p.id) % 12 = 0 then null else p.ends_on::timestamptz end, (m.id + p.id) % 31 = 0
                from progress.period p join ledger.issue i on i.inspection_id = p.inspection_id and i.leaf and i.withdrawn_at is null
                join ledger.measure m on m.issue_id = i.id and m.withdrawn_at is null
                join ledger.responsibility r on r.issue_id = i.id and r.role = 'lead' and r.withdrawn_at is null
                """);
        run(
                """
                insert into progress.report (owed_id, number, period_id, issue_id, measure_id, unit_id, progress, computed, percent, done,
                                             origin, submitted_at, person_id, person_name)
                select o.id, 1, o.period_id, o.issue_id, o.measure_id, o.unit_id, 'on-schedule', 'on-schedule', 20 + (o.measure_id % 70)::int,
                       '本月完成第' || (o.measure_id % 97) || '段工程，' || md5(o.id::text) || '，累计完成计划量的' || (20 + o.measure_id % 70) || '%，监测数据稳定。',
                       'page', o.submitted_at, (select min(id) from identity.person), '基准'
                from progress.owed o join progress.period p on p.id = o.period_id
                where o.state = 'accepted' and p.ends_on > now() - interval '3 months'
                """);
        run(
                "update progress.owed o set report_id = r.id from progress.report r where r.owed_id"
                        + " = o.id");
        run(
                """
                insert into progress.snapshot_issue (period_id, issue_id, progress, acceptance, percent, scheduled, due_on, lamp, doubts)
                select p.id, i.id, i.progress, i.acceptance, (id_mod * 7 % 100)::smallint, 50, i.due_on,
                       (array['blue', 'yellow', 'red', null])[1 + id_mod % 4], 0
                from progress.period p join (select *, (id % 100)::int as id_mod from ledger.issue) i
                  on i.inspection_id = p.inspection_id and i.leaf and i.withdrawn_at is null
                """);
        return true;
    }

    private void run(String sql) {
        long start = System.nanoTime();
        int rows = jdbc.sql(sql).update();
        System.err.printf("%,d rows in %.1f s%n", rows, (System.nanoTime() - start) / 1e9);
    }
}
