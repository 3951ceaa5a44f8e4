package org.greenledger.app.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenledger.app.calendar.WorkingCalendar;
import org.greenledger.app.evidence.Evidence;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.jobs.spi.Job;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.progress.Course;
import org.greenledger.app.progress.Frequency;
import org.greenledger.app.progress.filling.Reporting;
import org.greenledger.app.progress.review.Reviews;
import org.greenledger.app.progress.rhythms.RhythmForm;
import org.greenledger.app.progress.rhythms.Rhythms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Lets the invented province live for a year: the clock walks from thirteen months ago to today,
 * and what is due on the way is done through the same doors as everybody's.
 */
@Component
@ConditionalOnProperty(name = "greenledger.demo", havingValue = "true")
class DemoYear {

    private static final int CLOSING_DAYS = 5;
    private static final Map<String, String> OFFICES =
            Map.of("东川省", "zhanglan", "云湖市", "zhaoming", "临河市", "sunyue");

    private final DemoClock clock;
    private final JdbcDemoOwed owed;
    private final Directory directory;
    private final People people;
    private final Ledger ledger;
    private final Rhythms rhythms;
    private final Reporting reporting;
    private final Reviews reviews;
    private final Evidence evidence;
    private final WorkingCalendar calendar;
    private final DemoIncidents incidents;
    private final Map<String, Job> jobs;
    private final int months;

    DemoYear(
            DemoClock clock,
            JdbcDemoOwed owed,
            Directory directory,
            People people,
            Ledger ledger,
            Rhythms rhythms,
            Reporting reporting,
            Reviews reviews,
            Evidence evidence,
            WorkingCalendar calendar,
            DemoIncidents incidents,
            List<Job> jobs,
            @Value("${greenledger.demo.months}") int months) {
        this.months = months;
        this.clock = clock;
        this.owed = owed;
        this.directory = directory;
        this.people = people;
        this.ledger = ledger;
        this.rhythms = rhythms;
        this.reporting = reporting;
        this.reviews = reviews;
        this.evidence = evidence;
        this.calendar = calendar;
        this.incidents = incidents;
        this.jobs = jobs.stream().collect(Collectors.toMap(Job::name, Function.identity()));
    }

    /** The first day of the story. */
    LocalDate begins(LocalDate today) {
        return YearMonth.from(today).minusMonths(months).atDay(1);
    }

    /** Whether it is still to be written. */
    boolean missing() {
        return !owed.reported();
    }

    /** Writes the year; the clock is right again afterwards. */
    void live(LocalDate today, DemoRegister register) {
        LocalDate first = begins(today);
        Map<InspectionId, CurrentUser> offices = offices(register);
        DemoReporters reporters = new DemoReporters(directory, people);
        reporters.fill(owed.units());
        clock.moveTo(DemoMonth.at(first, 8, 0));
        offices.forEach((inspection, office) -> rhythm(inspection, office, first));
        incidents.begin(offices);
        DemoMonth month =
                new DemoMonth(
                        clock,
                        owed,
                        reporting,
                        reviews,
                        reporters,
                        new DemoProofs(evidence),
                        offices,
                        first);
        for (int k = 0; k < months; k++) {
            YearMonth now = YearMonth.from(first).plusMonths(k);
            run("progress.open", now.atDay(1), 0, 30);
            clock.moveTo(DemoMonth.at(now.atDay(15), 10, 0));
            incidents.during(k, offices, reporters);
            month.live(now);
            LocalDate closes = calendar.plus(now.atEndOfMonth(), CLOSING_DAYS);
            month.mend(calendar.onOrBefore(closes.minusDays(1)));
            night(closes.plusDays(1));
        }
        run("progress.open", YearMonth.from(today).atDay(1), 6, 30);
        if (today.getDayOfMonth() > 3) {
            LocalDate worked = lastWorked(today);
            clock.moveTo(DemoMonth.at(worked, 8, 30));
            incidents.during(DemoIncidents.NOW, offices, reporters);
            month.begin(worked);
        }
        clock.reset();
        night(today);
    }

    private LocalDate lastWorked(LocalDate today) {
        LocalDate day = today.minusDays(1);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? calendar.onOrBefore(day) : day;
    }

    private void night(LocalDate day) {
        run("ledger.deadlines", day, 6, 50);
        run("progress.freeze", day, 7, 0);
        run("progress.open", day, 7, 10);
        run("supervision.lamps", day, 7, 20);
        run("supervision.checks", day, 7, 30);
        run("reminders.digest", day, 7, 40);
    }

    private void run(String name, LocalDate day, int hour, int minute) {
        Instant moment = DemoMonth.at(day, hour, minute);
        if (moment.isAfter(clock.instant())) {
            clock.moveTo(moment);
        }
        Job job = jobs.get(name);
        if (job == null) {
            throw new IllegalStateException("no job " + name);
        }
        job.run(clock.instant());
    }

    private void rhythm(InspectionId inspection, CurrentUser office, LocalDate first) {
        rhythms.set(
                new RhythmForm(
                        inspection, Course.RUNNING, Frequency.MONTHLY, CLOSING_DAYS, first, ""),
                office);
        rhythms.set(
                new RhythmForm(
                        inspection, Course.KEPT, Frequency.QUARTERLY, CLOSING_DAYS, first, ""),
                office);
    }

    private Map<InspectionId, CurrentUser> offices(DemoRegister register) {
        Map<InspectionId, CurrentUser> offices = new HashMap<>();
        for (InspectionView inspection : ledger.inspections(register.acting("zhanglan"))) {
            offices.put(
                    inspection.id(),
                    register.acting(OFFICES.getOrDefault(inspection.region(), "zhanglan")));
        }
        return offices;
    }
}
