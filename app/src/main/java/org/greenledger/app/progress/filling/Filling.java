package org.greenledger.app.progress.filling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.deadlines.Schedules;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.PeriodView;
import org.greenledger.app.progress.periods.Periods;
import org.greenledger.app.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What units owe, with all that the people who fill it in need beside the fields. */
@Service
@Transactional(readOnly = true)
public class Filling {

    /** So many reports stand on one page. */
    static final int PAGE = 40;

    private static final int LAST = 120;

    private final JdbcFilling table;
    private final JdbcPastReports past;
    private final JdbcWaiting waiting;
    private final Periods periods;
    private final Schedules schedules;
    private final Directory directory;
    private final Clock clock;

    Filling(
            JdbcFilling table,
            JdbcPastReports past,
            JdbcWaiting waiting,
            Periods periods,
            Schedules schedules,
            Directory directory,
            Clock clock) {
        this.table = table;
        this.past = past;
        this.waiting = waiting;
        this.periods = periods;
        this.schedules = schedules;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * What a unit owes in a period.
     *
     * @param period absent for the one that closes first with something still open, else the first
     * @param unit absent for the person's own, else the first that owes something
     * @param page from 1
     * @throws NotFound when nothing of the period or the unit is the person's to see
     */
    public FillingView view(
            @Nullable PeriodId period, @Nullable UnitId unit, int page, CurrentUser user) {
        List<PeriodView> all = periods.owing(user);
        PeriodView shown = choose(all, period, user);
        if (shown == null) {
            return new FillingView(all, null, List.of(), UnitId.NONE, List.of(), 1, 1);
        }
        List<UnitOwing> units = table.units(shown.id(), own(user), user.scope());
        UnitOwing of =
                units.stream()
                        .filter(u -> unit == null || u.unit().equals(unit))
                        .findFirst()
                        .orElse(null);
        if (of == null) {
            if (unit != null) {
                throw new NotFound("这一期没有这个单位的填报任务，或者您无权查看");
            }
            return new FillingView(all, shown, units, UnitId.NONE, List.of(), 1, 1);
        }
        int pages = Math.max(1, (of.all() + PAGE - 1) / PAGE);
        int at = Math.min(Math.max(page, 1), pages);
        return new FillingView(
                all, shown, units, of.unit(), issues(shown, of.unit(), at, user), at, pages);
    }

    /** The last reports of an issue's measures to the office, by measure. */
    public List<MeasureHistory> past(IssueId issue, CurrentUser user) {
        Map<Integer, MeasureHistory> found = new TreeMap<>();
        for (JdbcPastReports.Told t : past.of(issue, LAST, user.scope())) {
            Integer measure = t.measure();
            found.computeIfAbsent(
                            measure == null ? 0 : measure,
                            m -> new MeasureHistory(measure, new ArrayList<>()))
                    .reports()
                    .add(t.report());
        }
        return List.copyOf(found.values());
    }

    /** What the person's own unit still owes, the first to close at the head. */
    public List<Waiting> waiting(CurrentUser user) {
        return user.may(Permission.PROGRESS_REPORT)
                ? waiting.of(own(user), LocalDate.now(clock), user.scope())
                : List.of();
    }

    private @Nullable PeriodView choose(
            List<PeriodView> all, @Nullable PeriodId period, CurrentUser user) {
        if (period != null) {
            return all.stream()
                    .filter(p -> p.id().equals(period))
                    .findFirst()
                    .orElseGet(() -> periods.get(period, user));
        }
        LocalDate today = LocalDate.now(clock);
        for (PeriodView p : all) {
            if (!p.frozen()
                    && !p.closesOn().isBefore(today)
                    && table.units(p.id(), own(user), user.scope()).stream()
                            .anyMatch(u -> u.open() > 0)) {
                return p;
            }
        }
        return all.stream()
                .filter(p -> !p.frozen() && !p.closesOn().isBefore(today))
                .findFirst()
                .orElseGet(() -> all.isEmpty() ? null : all.get(0));
    }

    private Set<UnitId> own(CurrentUser user) {
        Set<UnitId> own = new HashSet<>(directory.predecessors(List.of(user.unit())));
        own.add(user.unit());
        return own;
    }

    private List<IssueRowsView> issues(PeriodView period, UnitId unit, int page, CurrentUser user) {
        LocalDate today = LocalDate.now(clock);
        List<JdbcFilling.Raw> raw =
                table.rows(period.id(), unit, (page - 1) * PAGE, PAGE, today, user.scope());
        List<JdbcFilling.Given> given =
                table.contributions(raw.stream().map(JdbcFilling.Raw::id).toList());
        Set<Long> reports = new HashSet<>();
        raw.forEach(r -> add(reports, r.report()));
        raw.forEach(r -> add(reports, r.last()));
        given.forEach(g -> reports.add(g.report()));
        Around around =
                new Around(
                        period,
                        today,
                        past.withIds(reports),
                        given,
                        schedules.measures(measures(raw), today),
                        schedules.issues(
                                raw.stream()
                                        .filter(r -> r.measureId() == null)
                                        .map(JdbcFilling.Raw::issue)
                                        .toList(),
                                today),
                        table.milestones(measures(raw)));
        Map<IssueId, IssueRowsView> issues = new LinkedHashMap<>();
        for (JdbcFilling.Raw r : raw) {
            issues.computeIfAbsent(
                            r.issue(),
                            i ->
                                    new IssueRowsView(
                                            i, r.number(), r.description(), new ArrayList<>()))
                    .rows()
                    .add(around.row(r));
        }
        return List.copyOf(issues.values());
    }

    private static List<Long> measures(List<JdbcFilling.Raw> raw) {
        return raw.stream().map(JdbcFilling.Raw::measureId).filter(Objects::nonNull).toList();
    }

    private static void add(Set<Long> to, @Nullable Long id) {
        if (id != null) {
            to.add(id);
        }
    }

    /** All that stands around the rows of a page. */
    private record Around(
            PeriodView period,
            LocalDate today,
            Map<Long, PastReport> reports,
            List<JdbcFilling.Given> given,
            Map<Long, Integer> measures,
            Map<IssueId, Integer> issues,
            Map<Long, String> milestones) {

        FillingRow row(JdbcFilling.Raw r) {
            PastReport last = r.last() == null ? null : reports.get(r.last());
            PastReport now = r.report() == null ? null : reports.get(r.report());
            Long measure = r.measureId();
            Filled draft = r.draft();
            return new FillingRow(
                    r.id(),
                    r.version(),
                    r.issue(),
                    r.part(),
                    r.toUnit(),
                    r.state(),
                    measure,
                    r.measure(),
                    r.text(),
                    r.dueOn(),
                    measure == null ? issues.get(r.issue()) : measures.get(measure),
                    measure == null ? "" : milestones.getOrDefault(measure, ""),
                    draft == null ? proposed(r, now == null ? last : now, now != null) : draft,
                    r.draftVersion(),
                    r.savedAt(),
                    r.savedBy(),
                    last,
                    now,
                    contributions(r.id()),
                    r.late(),
                    r.released(),
                    filing(r),
                    r.seen());
        }

        private FillingRow.Filing filing(JdbcFilling.Raw r) {
            return switch (FilingRules.when(
                    today, period.closesOn(), period.frozen(), r.first(), r.leave())) {
                case IN_TIME -> FillingRow.Filing.OPEN;
                case LATE -> FillingRow.Filing.LATE;
                case SHUT -> FillingRow.Filing.SHUT;
            };
        }

        /** A mended report begins with all of itself, a new one with what seldom changes. */
        private static Filled proposed(
                JdbcFilling.Raw r, @Nullable PastReport from, boolean mended) {
            if (from == null) {
                return new Filled(
                        null,
                        "",
                        r.percent() == 0 ? null : r.percent(),
                        "",
                        "",
                        "",
                        r.forecastOn(),
                        List.of(),
                        false);
            }
            boolean stated = mended && from.computed() != from.progress();
            return new Filled(
                    stated ? from.progress() : null,
                    stated ? from.reason() : "",
                    from.percent(),
                    mended ? from.done() : "",
                    from.problems(),
                    from.nextStep(),
                    from.forecastOn(),
                    mended ? from.proofs() : List.of(),
                    mended && from.same());
        }

        private List<Contribution> contributions(OwedId to) {
            return given.stream()
                    .filter(g -> g.to().equals(to))
                    .map(
                            g ->
                                    new Contribution(
                                            g.unitName(),
                                            g.state(),
                                            g.passedDown(),
                                            reports.get(g.report())))
                    .toList();
        }
    }
}
