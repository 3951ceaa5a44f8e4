package org.greenledger.app.supervision.lamps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.greenledger.app.testing.MovableClock;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long it takes to light the lamps of 100,000 issues with two measures each, after twelve
 * periods of reports. Not part of the build; its name does not end in Test.
 */
@ServerTest
@Import(MovableClock.Movable.class)
class LampsBench {

    private static final int ISSUES = 100_000;

    @Autowired ApplicationContext server;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired Lamps lamps;
    @Autowired RuleSets sets;

    @Test
    void aHundredThousandIssuesInUnderAMinute() {
        clock.moveTo(LitCity.at(1, 5));
        LitCity t = new LitCity(server);
        RuleSetView set = sets.take(Preset.GUANGYUAN, t.head);
        sets.choose(t.inspection, set.version(), LocalDate.now(clock), "", t.head);
        fill(t);
        clock.moveTo(LitCity.at(12, 31));
        run("first run, every lamp is new");
        run("second run, nothing changes");
        clock.pass(Duration.ofDays(40));
        run("forty days later");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from ledger.issue where inspection_id = ?"
                                                + " and lamp is not null")
                                .param(t.inspection.value())
                                .query(Integer.class)
                                .single())
                .isGreaterThan(ISSUES);
    }

    private void run(String what) {
        Instant from = Instant.now();
        Lamps.Done done = lamps.recompute();
        System.out.printf(
                "LAMPS %s: %d issues, %d due, %d ms%n",
                what, done.issues(), done.due(), Duration.between(from, Instant.now()).toMillis());
        assertThat(Duration.between(from, Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    private void fill(LitCity t) {
        long first = t.issues.get(0).value();
        long inspection = t.inspection.value();
        Instant from = Instant.now();
        jdbc.sql(
                        """
                        insert into ledger.issue (inspection_id, owner_unit_id, number, sort_key, description, due_on, lead_unit, lead_unit_id, plan_version_id)
                        select i.inspection_id, i.owner_unit_id, 'b' || n, lpad(n::text, 8, '0'), i.description || n, date '2026-06-30' + n % 400, i.lead_unit, i.lead_unit_id, i.plan_version_id
                        from ledger.issue i cross join generate_series(1, :count) as n where i.id = :first
                        """)
                .param("count", ISSUES)
                .param("first", first)
                .update();
        jdbc.sql(
                        """
                        insert into ledger.measure (issue_id, number, text, due_on, plan_version_id, percent, forecast_on)
                        select i.id, n, '完成管网改造', i.due_on - 30 * n, i.plan_version_id, i.id % 100, i.due_on - (i.id % 60)::int
                        from ledger.issue i cross join generate_series(1, 2) as n where i.inspection_id = :inspection and i.number like 'b%'
                        """)
                .param("inspection", inspection)
                .update();
        jdbc.sql(
                        """
                        insert into ledger.milestone (issue_id, measure_id, number, what, due_on, origin, created_at)
                        select m.issue_id, m.id, n, '完成第' || n || '步', m.due_on - 60 * n, 'plan', now()
                        from ledger.measure m join ledger.issue i on i.id = m.issue_id cross join generate_series(1, 2) as n
                        where i.inspection_id = :inspection and i.number like 'b%'
                        """)
                .param("inspection", inspection)
                .update();
        jdbc.sql(
                        """
                        insert into progress.period (inspection_id, course, frequency, name, starts_on, ends_on, closes_on, opened_at)
                        select :inspection, 'running', 'monthly', '2026年' || n || '月', make_date(2026, n, 1), make_date(2026, n, 28), make_date(2026, n, 28), now()
                        from generate_series(1, 12) as n
                        """)
                .param("inspection", inspection)
                .update();
        jdbc.sql(
                        """
                        insert into progress.owed (period_id, issue_id, measure_id, unit_id, unit_name, part, state)
                        select p.id, m.issue_id, m.id, i.lead_unit_id, i.lead_unit, 'submits', case when m.id % 10 = 0 then 'missing' else 'accepted' end
                        from progress.period p cross join ledger.measure m join ledger.issue i on i.id = m.issue_id
                        where p.inspection_id = :inspection and i.inspection_id = :inspection and i.number like 'b%'
                        """)
                .param("inspection", inspection)
                .update();
        jdbc.sql("analyze").update();
        System.out.printf(
                "LAMPS filled in %d s%n", Duration.between(from, Instant.now()).toSeconds());
    }
}
