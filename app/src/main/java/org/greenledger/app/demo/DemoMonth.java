package org.greenledger.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.demo.JdbcDemoOwed.Filed;
import org.greenledger.app.demo.JdbcDemoOwed.Owed;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.ReportForm;
import org.greenledger.app.progress.ReportOrigin;
import org.greenledger.app.progress.filling.Reporting;
import org.greenledger.app.progress.review.ReviewTarget;
import org.greenledger.app.progress.review.Reviews;
import org.greenledger.app.progress.review.Verdict;

/** One month of the demo's year: units report, the office reviews, some forget. */
final class DemoMonth {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final DemoClock clock;
    private final JdbcDemoOwed owed;
    private final Reporting reporting;
    private final Reviews reviews;
    private final DemoReporters reporters;
    private final DemoProofs proofs;
    private final Map<InspectionId, CurrentUser> offices;
    private final LocalDate begun;

    /**
     * @param offices who reviews, by inspection
     * @param begun the day on which the work of all plans began
     */
    DemoMonth(
            DemoClock clock,
            JdbcDemoOwed owed,
            Reporting reporting,
            Reviews reviews,
            DemoReporters reporters,
            DemoProofs proofs,
            Map<InspectionId, CurrentUser> offices,
            LocalDate begun) {
        this.clock = clock;
        this.owed = owed;
        this.reporting = reporting;
        this.reviews = reviews;
        this.reporters = reporters;
        this.proofs = proofs;
        this.offices = offices;
        this.begun = begun;
    }

    /** What units and offices do in a month that is over. */
    void live(YearMonth month) {
        file(month.atEndOfMonth(), 100);
        review(month.atEndOfMonth().plusDays(1), 100);
    }

    /** What they have done so far in the month that runs. */
    void begin(LocalDate today) {
        file(today, 45);
        review(today, 60);
    }

    private void file(LocalDate day, int share) {
        Map<CurrentUser, List<Owed>> byPerson = new LinkedHashMap<>();
        for (Owed o : owed.open(day)) {
            if (!o.secret() && files(o, day, share)) {
                byPerson.computeIfAbsent(reporters.of(o.unit()), u -> new ArrayList<>()).add(o);
            }
        }
        int minute = 0;
        for (Map.Entry<CurrentUser, List<Owed>> one : byPerson.entrySet()) {
            clock.moveTo(at(day, 9, minute));
            minute += 7;
            List<ReportForm> forms = new ArrayList<>();
            one.getValue().forEach(o -> forms.add(form(o, day, one.getKey())));
            reporting.submit(forms, ReportOrigin.PAGE, one.getKey());
        }
    }

    /** Slow units forget now and then; one in twelve is silent for a quarter of a year. */
    private boolean files(Owed o, LocalDate day, int share) {
        DemoWork work = work(o);
        int unit = Math.floorMod(o.unitName().hashCode(), 100);
        boolean silent = unit < 8 && (day.getMonthValue() + unit) % 6 < 3;
        int chance = work.chance(day);
        if (!o.submits() && chance < 55) {
            return false;
        }
        return !silent && chance >= (work.slow() ? 14 : 3) && unit < share;
    }

    private DemoWork work(Owed o) {
        return new DemoWork(o.words(), begun, o.dueOn());
    }

    private ReportForm form(Owed o, LocalDate day, CurrentUser user) {
        DemoWork work = work(o);
        int chance = work.chance(day);
        LocalDate due = o.dueOn();
        boolean jumps =
                work.slow()
                        && due != null
                        && YearMonth.from(due).equals(YearMonth.from(day))
                        && chance < 60;
        int percent = jumps ? 100 : work.percent(day);
        boolean copies = !jumps && chance > 93;
        LocalDate told = copies ? day.minusMonths(1) : day;
        String done = work.done(told, user.unitName());
        if (copies) {
            done = done.replace(told.getMonthValue() + "月", day.getMonthValue() + "月");
        }
        List<Long> shown = o.submits() ? proofs.of(o, work, day, percent, user) : List.of();
        ReportForm form =
                new ReportForm(
                        o.id(),
                        null,
                        null,
                        "",
                        percent,
                        done,
                        work.problem(day, user.unitName()),
                        work.next(day, user.unitName()),
                        percent == 100 ? null : work.forecast(day),
                        shown,
                        false);
        return form;
    }

    private void review(LocalDate day, int share) {
        clock.moveTo(at(day, 15, 0));
        Map<InspectionId, List<ReviewTarget>> good = new HashMap<>();
        for (Filed f : owed.filed(day)) {
            int chance = Math.floorMod(f.id().value() * 37 + day.getMonthValue() * 11, 100);
            if (chance >= share || chance == 50) {
                continue;
            }
            ReviewTarget target = new ReviewTarget(f.id(), f.version());
            if (chance < 5) {
                reviews.judge(
                        List.of(target),
                        Verdict.back(f.proven() ? "工作内容笼统，没有具体数据" : "未附佐证材料"),
                        office(f.inspection()));
            } else {
                good.computeIfAbsent(f.inspection(), i -> new ArrayList<>()).add(target);
            }
        }
        good.forEach((i, targets) -> accept(targets, office(i)));
    }

    private void accept(List<ReviewTarget> targets, CurrentUser office) {
        for (int k = 0; k < targets.size(); k += 50) {
            reviews.judge(
                    targets.subList(k, Math.min(targets.size(), k + 50)), Verdict.ACCEPT, office);
        }
    }

    private CurrentUser office(InspectionId inspection) {
        CurrentUser user = offices.get(inspection);
        if (user == null) {
            throw new IllegalStateException("no office for " + inspection);
        }
        return user;
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return LocalDateTime.of(day, LocalTime.MIDNIGHT)
                .plusHours(hour)
                .plusMinutes(minute)
                .atZone(CHINA)
                .toInstant();
    }

    /** Sends anew what was returned, with the words that were missed. */
    void mend(LocalDate day) {
        clock.moveTo(at(day, 10, 0));
        for (JdbcDemoOwed.Returned r : owed.returned(day)) {
            OwedId id = r.id();
            reporting.submit(
                    List.of(
                            new ReportForm(
                                    id,
                                    null,
                                    null,
                                    "",
                                    r.percent(),
                                    r.done() + "已按审核意见补充：本月完成的部位、数量和责任人见所附清单。",
                                    "",
                                    "按倒排工期推进。",
                                    r.forecastOn(),
                                    r.proofs(),
                                    false)),
                    ReportOrigin.PAGE,
                    reporters.of(r.unit()));
        }
        review(day, 100);
    }
}
