package org.greenledger.app.supervision.lamps;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.SamplePlan;
import org.greenledger.app.ledger.standing.MeasureStanding;
import org.greenledger.app.ledger.standing.Standings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A city with an office, a bureau that leads, an office elsewhere, and an inspection of three. */
final class LitCity {

    final String mark = UUID.randomUUID().toString().substring(0, 6);
    final TestPeople people;
    final UnitId city;
    final UnitId bureau;
    final CurrentUser head;
    final CurrentUser reporter;
    final CurrentUser stranger;
    final InspectionId inspection;
    final List<IssueId> issues;
    private final ApplicationContext server;
    private final JdbcClient jdbc;

    LitCity(ApplicationContext server) {
        this.server = server;
        jdbc = server.getBean(JdbcClient.class);
        people = TestPeople.of(server);
        city = people.unit("云湖市政府" + mark, UnitKind.GOVERNMENT, "云湖市" + mark, null);
        UnitId office = people.unit("整改办" + mark, UnitKind.OFFICE, "云湖市" + mark, city);
        bureau = people.unit("住建局" + mark, UnitKind.DEPARTMENT, "云湖市" + mark, city);
        UnitId elsewhere = people.unit("西岭整改办" + mark, UnitKind.OFFICE, "西岭市" + mark, null);
        head = people.person("赵铭", office, "office-head");
        reporter = people.person("王婷", bureau, "unit-reporter");
        stranger = people.person("外人", elsewhere, "office-head");
        Ledger ledger = server.getBean(Ledger.class);
        inspection =
                ledger.adopt(
                                SamplePlan.of(
                                        "云湖督察" + mark,
                                        city,
                                        List.of(issue("1"), issue("2"), issue("3"))),
                                head)
                        .inspection();
        issues = ledger.book(inspection, head).issues().stream().map(i -> i.id()).toList();
    }

    private IssueEntry issue(String number) {
        return SamplePlan.issue(
                number,
                "管网混接" + number + mark,
                SamplePlan.duty("住建局" + mark, bureau, DutyRole.LEAD));
    }

    /** The measure's id. */
    long measure(IssueId issue, int number) {
        return jdbc.sql(
                        "select id from ledger.measure where issue_id = ? and number = ? and"
                                + " withdrawn_at is null")
                .params(issue.value(), number)
                .query(Long.class)
                .single();
    }

    /** As an accepted report would record it. */
    void report(
            IssueId issue,
            int number,
            Progress progress,
            int percent,
            @Nullable LocalDate forecast) {
        server.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        s ->
                                server.getBean(Standings.class)
                                        .record(
                                                List.of(
                                                        new MeasureStanding(
                                                                issue,
                                                                measure(issue, number),
                                                                progress,
                                                                percent,
                                                                null,
                                                                forecast,
                                                                server.getBean(Clock.class)
                                                                        .instant())),
                                                "王婷"));
    }

    /** Puts the last day of all issues elsewhere. */
    void dueOn(LocalDate day) {
        jdbc.sql("update ledger.issue set due_on = ? where inspection_id = ?")
                .params(day, inspection.value())
                .update();
    }

    /** A milestone that nobody has reached. */
    void stage(IssueId issue, int measure, String what, LocalDate due) {
        jdbc.sql(
                        "insert into ledger.milestone (issue_id, measure_id, number, what, due_on,"
                                + " origin, created_at) values (?, ?, 1, ?, ?, 'added', now())")
                .params(issue.value(), measure(issue, measure), what, due)
                .update();
    }

    /** A period that froze with everything as the book has it now. */
    long frozen(String name, LocalDate from, LocalDate closes) {
        long period =
                jdbc.sql(
                                """
                                insert into progress.period (inspection_id, course, frequency, name, starts_on, ends_on, closes_on, opened_at, frozen_at)
                                values (?, 'running', 'monthly', ?, ?, ?, ?, now(), now()) returning id
                                """)
                        .params(inspection.value(), name, from, closes, closes)
                        .query(Long.class)
                        .single();
        jdbc.sql(
                        """
                        insert into progress.snapshot_issue (period_id, issue_id, progress, acceptance, percent, scheduled, due_on, forecast_on, lamp, doubts)
                        select ?, i.id, i.progress, i.acceptance, i.percent, i.scheduled, i.due_on, i.forecast_on, i.lamp, 0 from ledger.issue i where i.inspection_id = ?
                        """)
                .params(period, inspection.value())
                .update();
        jdbc.sql(
                        """
                        with owed as (
                          insert into progress.owed (period_id, issue_id, measure_id, unit_name, part)
                          select ?, m.issue_id, m.id, '牵头单位', 'submits'
                          from ledger.measure m join ledger.issue i on i.id = m.issue_id
                          where i.inspection_id = ? and m.withdrawn_at is null
                          on conflict do nothing returning id, period_id, issue_id, measure_id)
                        insert into progress.snapshot_measure (owed_id, period_id, issue_id, measure_id, owed_state, late, progress, percent, scheduled, forecast_on)
                        select o.id, o.period_id, o.issue_id, m.id, 'missing', false, m.progress, m.percent, m.scheduled, m.forecast_on
                        from owed o join ledger.measure m on m.id = o.measure_id
                        """)
                .params(period, inspection.value())
                .update();
        return period;
    }

    /** The lamp's word and reason in the book; empty for none. */
    String lamp(IssueId issue) {
        return jdbc.sql(
                        "select coalesce(lamp_word || '：' || coalesce(lamp_reason, ''), '') from"
                                + " ledger.issue where id = ?")
                .param(issue.value())
                .query(String.class)
                .single();
    }

    /** The issue's history of lamps, as word and days. */
    List<String> history(IssueId issue) {
        return jdbc.sql(
                        "select word || ' ' || from_on || ' ' || coalesce(to_on::text, '') from"
                                + " supervision.lamp where issue_id = ? order by from_on, id")
                .param(issue.value())
                .query(String.class)
                .list();
    }

    /** A moment of 2026. */
    static LocalDateTime at(int month, int day) {
        return LocalDateTime.of(2026, month, day, 10, 0);
    }
}
