package org.greenledger.app.progress.filling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.deadlines.ScheduleRules;
import org.greenledger.app.ledger.deadlines.Schedules;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.OwedState;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.ReportForm;
import org.greenledger.app.progress.ReportId;
import org.greenledger.app.progress.ReportOrigin;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports come in here, one or tens of thousands at once; from the page, the phone or a sheet. */
@Service
public class Reporting {

    private final JdbcSubmissions table;
    private final Schedules schedules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reporting(
            JdbcSubmissions table,
            Schedules schedules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.schedules = schedules;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Submits reports, all or none. A report replaces one of the same period that nobody has
     * accepted yet; both are kept. Those of a closed period are only taken with a leave for the
     * unit, and are late.
     *
     * @throws NotFound when one is not owed by a unit of the person's scope
     * @throws Refused with everything that is wrong with any of them; a refusal's field is {@code
     *     o<id>-<field>}
     * @throws Stale when somebody else submitted one of them since the person saw it
     */
    @Transactional
    public Submitted submit(List<ReportForm> forms, ReportOrigin origin, CurrentUser user) {
        if (!user.may(Permission.PROGRESS_REPORT)) {
            throw Refused.because("您没有填报进展的权限");
        }
        if (forms.isEmpty()) {
            throw Refused.because("没有要报送的内容");
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Set<OwedId> ids = new HashSet<>();
        forms.forEach(f -> ids.add(f.owed()));
        if (ids.size() < forms.size()) {
            throw Refused.because("同一项填报在这一批里出现了两次");
        }
        table.hold(ids);
        Map<OwedId, OwedRow> rows = table.lock(ids, today, user.scope());
        if (rows.size() < ids.size()) {
            throw new NotFound("没有这项填报任务，或者不由您的单位承担");
        }
        List<JdbcSubmissions.Good> good = judge(forms, rows, today);
        Map<OwedId, ReportId> written = table.write(good, origin, user, now);
        tell(good, written, origin);
        return new Submitted(
                forms.stream().map(f -> Objects.requireNonNull(written.get(f.owed()))).toList(),
                (int) good.stream().filter(JdbcSubmissions.Good::late).count());
    }

    private List<JdbcSubmissions.Good> judge(
            List<ReportForm> forms, Map<OwedId, OwedRow> rows, LocalDate today) {
        Map<Long, Integer> measures =
                schedules.measures(
                        rows.values().stream()
                                .map(OwedRow::measure)
                                .filter(Objects::nonNull)
                                .toList(),
                        today);
        Map<IssueId, Integer> issues = ownSchedules(rows.values(), today);
        Set<Long> named = new HashSet<>();
        forms.forEach(f -> named.addAll(f.proofs()));
        Set<String> proofs = table.proofs(named);
        List<Refusal> refusals = new ArrayList<>();
        List<JdbcSubmissions.Good> good = new ArrayList<>();
        for (ReportForm form : forms) {
            OwedRow row = Objects.requireNonNull(rows.get(form.owed()));
            stale(form, row);
            FilingRules.When when =
                    FilingRules.when(
                            today,
                            row.closesOn(),
                            row.frozen(),
                            row.submittedAt() == null,
                            row.leave());
            Integer scheduled =
                    row.measure() == null ? issues.get(row.issue()) : measures.get(row.measure());
            Progress computed = ScheduleRules.state(form.percent(), scheduled);
            refusals.addAll(standing(row, when));
            refusals.addAll(FilingRules.refusals(form, row.name(), computed));
            for (Long proof : form.proofs()) {
                if (!proofs.contains(proof + "@" + row.issue().value())) {
                    refusals.add(
                            Refusal.at(
                                    FilingRules.field(row.id().value(), "proofs"),
                                    row.name() + "：有一份佐证已撤回或不属于这个问题，请重新选择"));
                }
            }
            good.add(
                    new JdbcSubmissions.Good(
                            row, form, computed, scheduled, when == FilingRules.When.LATE));
        }
        Refused.ifAny(refusals);
        return good;
    }

    private Map<IssueId, Integer> ownSchedules(Collection<OwedRow> rows, LocalDate today) {
        return schedules.issues(
                rows.stream()
                        .filter(r -> r.measure() == null)
                        .map(OwedRow::issue)
                        .distinct()
                        .toList(),
                today);
    }

    private static void stale(ReportForm form, OwedRow row) {
        Integer seen = form.version();
        if (seen != null && seen != row.version()) {
            String by = row.lastBy();
            throw new Stale(
                    row.state() == OwedState.SUBMITTED && by != null
                            ? row.name() + "刚由" + by + "报送，您填写的内容没有报送。请刷新后查看"
                            : row.name() + "刚被别人改动过，您填写的内容没有报送。请刷新后再报");
        }
    }

    private static List<Refusal> standing(OwedRow row, FilingRules.When when) {
        List<Refusal> found = new ArrayList<>();
        String field = FilingRules.field(row.id().value(), "done");
        @Nullable String against = FilingRules.against(row.state(), row.supplement());
        if (against != null) {
            found.add(Refusal.at(field, row.name() + "：" + against));
        }
        if (row.released()) {
            found.add(Refusal.at(field, row.name() + "：职责已变更，不必再报"));
        }
        if (when == FilingRules.When.SHUT) {
            found.add(
                    Refusal.at(
                            field,
                            row.name()
                                    + "："
                                    + row.periodName()
                                    + (row.frozen() ? "已封存" : "已过截止日")
                                    + "（"
                                    + row.closesOn()
                                    + "），需要整改办准予迟报"));
        }
        return found;
    }

    private void tell(
            List<JdbcSubmissions.Good> good, Map<OwedId, ReportId> written, ReportOrigin origin) {
        record Batch(PeriodId period, long unit, boolean secret, boolean late) {}
        Map<Batch, List<JdbcSubmissions.Good>> batches = new LinkedHashMap<>();
        for (JdbcSubmissions.Good g : good) {
            OwedRow row = g.row();
            batches.computeIfAbsent(
                            new Batch(row.period(), row.unit(), row.secret(), g.late()),
                            b -> new ArrayList<>())
                    .add(g);
        }
        batches.forEach(
                (batch, all) -> {
                    OwedRow first = all.get(0).row();
                    Set<Long> units = new HashSet<>(Set.of(batch.unit()));
                    all.forEach(g -> units.add(g.row().owner()));
                    events.publishEvent(
                            new ReportsSubmitted(
                                    batch.period(),
                                    first.periodName(),
                                    first.unitName(),
                                    all.stream()
                                            .map(
                                                    g ->
                                                            Objects.requireNonNull(
                                                                    written.get(g.row().id())))
                                            .toList(),
                                    origin,
                                    batch.late(),
                                    all.stream().map(Reporting::change).toList(),
                                    List.copyOf(units),
                                    batch.secret()));
                });
    }

    private static Change change(JdbcSubmissions.Good g) {
        return new Change(
                g.row().name(),
                g.row().percent() == null ? null : g.row().percent() + "%",
                g.form().percent() + "%，" + g.progress().chinese());
    }
}
