package org.greenledger.app.progress;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.SamplePlan;
import org.greenledger.app.progress.filling.Reporting;
import org.greenledger.app.progress.periods.Periods;
import org.greenledger.app.progress.review.ReviewTarget;
import org.greenledger.app.progress.rhythms.RhythmForm;
import org.greenledger.app.progress.rhythms.Rhythms;
import org.greenledger.app.testing.MovableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A city with its office and two bureaus, an office of elsewhere, and an inspection with issues of
 * two measures each that is reported on monthly, from November 2026.
 */
public final class OfficeMonth {

    /** A morning in the period of November, which closes on the third working day of December. */
    public static final LocalDateTime NOVEMBER = LocalDateTime.of(2026, 11, 10, 9, 0);

    public final String mark = UUID.randomUUID().toString().substring(0, 6);
    public final TestPeople people;
    public final UnitId city;
    public final UnitId housing;
    public final UnitId water;
    public final CurrentUser head;
    public final CurrentUser clerk;
    public final CurrentUser both;
    public final CurrentUser builder;
    public final CurrentUser waterman;
    public final CurrentUser outsider;
    public final InspectionId inspection;
    public final List<IssueId> issues;
    private final ApplicationContext server;
    private final MovableClock clock;

    /**
     * @param odd issues of the housing bureau, each followed by one of the water bureau
     */
    public OfficeMonth(ApplicationContext server, int odd) {
        this.server = server;
        clock = server.getBean(MovableClock.class);
        clock.moveTo(NOVEMBER);
        people = TestPeople.of(server);
        city = people.unit("云湖市政府" + mark, UnitKind.GOVERNMENT, "云湖市" + mark, null);
        UnitId office = people.unit("整改办" + mark, UnitKind.OFFICE, "云湖市" + mark, city);
        housing = people.unit("住建局" + mark, UnitKind.DEPARTMENT, "云湖市" + mark, city);
        water = people.unit("水务局" + mark, UnitKind.DEPARTMENT, "云湖市" + mark, city);
        UnitId abroad = people.unit("西岭整改办" + mark, UnitKind.OFFICE, "西岭市" + mark, null);
        head = people.person("赵铭", office, "office-head");
        clerk = people.person("林晓", office, "office-clerk");
        both = people.person("周全", office, "office-clerk", "unit-reporter");
        builder = people.person("李参", housing, "unit-reporter");
        waterman = people.person("何清", water, "unit-reporter");
        outsider = people.person("王外", abroad, "office-clerk");
        Ledger ledger = server.getBean(Ledger.class);
        List<IssueEntry> entries = new ArrayList<>();
        for (int k = 0; k < odd; k++) {
            entries.add(issue(2 * k + 1, "管网混接" + mark, duty("住建局", housing)));
            entries.add(issue(2 * k + 2, "河道淤积" + mark, duty("水务局", water)));
        }
        inspection = ledger.adopt(SamplePlan.of("云湖督察" + mark, city, entries), head).inspection();
        issues = ledger.book(inspection, head).issues().stream().map(i -> i.id()).toList();
        server.getBean(Rhythms.class)
                .set(
                        new RhythmForm(
                                inspection,
                                Course.RUNNING,
                                Frequency.MONTHLY,
                                3,
                                LocalDate.of(2026, 11, 1),
                                ""),
                        head);
    }

    private DutyEntry duty(String name, UnitId unit) {
        return SamplePlan.duty(name + mark, unit, DutyRole.LEAD);
    }

    private static IssueEntry issue(int number, String words, DutyEntry duty) {
        return SamplePlan.issue(String.valueOf(number), words, duty);
    }

    /** The period that was opened last. */
    public PeriodView period() {
        return server.getBean(Periods.class).of(inspection, head).get(0);
    }

    /** What a unit owes in a period, in order. */
    public List<OwedId> owed(PeriodId period, UnitId unit) {
        return server.getBean(JdbcClient.class)
                .sql(
                        "select id from progress.owed where period_id = ? and unit_id = ? and part"
                                + " = 'submits' order by id")
                .params(period.value(), unit.value())
                .query((rs, n) -> new OwedId(rs.getLong(1)))
                .list();
    }

    /** Files one report. */
    public void file(OwedId owed, int percent, CurrentUser by) {
        ReportForm form =
                ReportForm.of(owed, percent, "完成管网改造" + percent + "米", LocalDate.of(2027, 3, 31));
        server.getBean(Reporting.class).submit(List.of(form), ReportOrigin.PAGE, by);
    }

    /** The report as it is now, to say something of it. */
    public ReviewTarget target(OwedId owed) {
        return new ReviewTarget(
                owed,
                server.getBean(JdbcClient.class)
                        .sql("select version from progress.owed where id = ?")
                        .param(owed.value())
                        .query(Integer.class)
                        .single());
    }

    /** How it stands. */
    public OwedState state(OwedId owed) {
        return OwedState.of(
                server.getBean(JdbcClient.class)
                        .sql("select state from progress.owed where id = ?")
                        .param(owed.value())
                        .query(String.class)
                        .single());
    }

    /** Percent and progress of the measure of something owed, as the book has it. */
    public String standing(OwedId owed) {
        return server.getBean(JdbcClient.class)
                .sql(
                        "select m.percent || ' ' || m.progress from ledger.measure m join"
                                + " progress.owed o on o.measure_id = m.id where o.id = ?")
                .param(owed.value())
                .query(String.class)
                .single();
    }

    /** Makes it another day, nine in the morning. */
    public void day(int year, int month, int day) {
        clock.moveTo(LocalDateTime.of(year, month, day, 9, 0));
    }
}
