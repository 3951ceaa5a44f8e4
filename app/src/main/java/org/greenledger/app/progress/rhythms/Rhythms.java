package org.greenledger.app.progress.rhythms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.calendar.WorkingCalendar;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.progress.Frequency;
import org.greenledger.app.progress.PeriodView;
import org.greenledger.app.progress.periods.ClosingDay;
import org.greenledger.app.progress.periods.PeriodOpening;
import org.greenledger.app.progress.periods.PeriodRules;
import org.greenledger.app.progress.periods.Periods;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How often inspections are reported on: while under way, and afterwards for what is kept up for
 * good. A rhythm counts for periods that are not open yet; what was set before is kept.
 */
@Service
public class Rhythms {

    private static final int LONGEST_REASON = 200;

    private final JdbcRhythms table;
    private final Periods periods;
    private final PeriodOpening opening;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rhythms(
            JdbcRhythms table,
            Periods periods,
            PeriodOpening opening,
            WorkingCalendar calendar,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.periods = periods;
        this.opening = opening;
        this.calendar = calendar;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sets a rhythm, and opens the period at once whose first day has come.
     *
     * @throws NotFound when the person's office does not own the inspection
     * @throws Refused with everything that is wrong
     */
    public void set(RhythmForm form, CurrentUser user) {
        transaction.executeWithoutResult(t -> write(form, user));
        opening.open(form.inspection(), clock.instant());
    }

    private void write(RhythmForm form, CurrentUser user) {
        Refused.ifAny(refusals(form, user));
        JdbcRhythms.Owned owned = lock(form.inspection(), user);
        List<RhythmView> before = table.of(List.of(owned.id())).getOrDefault(owned.id(), List.of());
        Optional<RhythmView> last =
                before.stream().filter(r -> r.course() == form.course()).findFirst();
        if (last.isPresent() && form.reason().isBlank()) {
            throw new Refused(List.of(Refusal.at("reason", "改变调度周期，请写明理由")));
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate from = PeriodRules.start(form.frequency(), form.fromOn());
        if (PeriodRules.end(form.frequency(), form.fromOn()).isBefore(today)) {
            throw new Refused(List.of(Refusal.at("fromOn", "这一期已经结束，只能从本期或以后的一期开始")));
        }
        table.insert(form, from, clock.instant(), user);
        events.publishEvent(
                new RhythmSet(
                        owned.id(),
                        owned.name(),
                        form.course(),
                        last.map(RhythmView::words).orElse(null),
                        form.frequency() == Frequency.NONE
                                ? "不调度，自" + from + "起"
                                : form.frequency().chinese()
                                        + "，期后"
                                        + form.closingDays()
                                        + "个工作日，自"
                                        + from
                                        + "起",
                        form.reason().strip(),
                        List.of(owned.owner())));
    }

    private JdbcRhythms.Owned lock(InspectionId inspection, CurrentUser user) {
        return table.lock(inspection, user.scope())
                .orElseThrow(() -> new NotFound("没有这次督察，或者不由您的整改办管理"));
    }

    private static List<Refusal> refusals(RhythmForm form, CurrentUser user) {
        List<Refusal> found = new ArrayList<>();
        if (!user.may(Permission.PROGRESS_MANAGE)) {
            found.add(Refusal.of("您没有设置调度的权限"));
        }
        if (form.closingDays() < 0 || form.closingDays() > 30) {
            found.add(Refusal.at("closingDays", "截止日填期后第几个工作日，0到30；0就是期末当日"));
        }
        if (form.reason().length() > LONGEST_REASON) {
            found.add(Refusal.at("reason", "理由不能超过200个字"));
        }
        return found;
    }

    /** The inspections of the person's office with all their rhythms, newest first. */
    @Transactional(readOnly = true)
    public List<InspectionRhythms> all(CurrentUser user) {
        List<JdbcRhythms.Owned> owned = table.owned(user.scope());
        List<InspectionId> ids = owned.stream().map(JdbcRhythms.Owned::id).toList();
        Map<InspectionId, List<RhythmView>> rhythms = table.of(ids);
        Map<InspectionId, List<PeriodView>> last = periods.last(ids, user);
        return owned.stream()
                .map(
                        o ->
                                new InspectionRhythms(
                                        o.id(),
                                        o.name(),
                                        rhythms.getOrDefault(o.id(), List.of()),
                                        last.getOrDefault(o.id(), List.of())))
                .toList();
    }

    /**
     * The next periods and their closing days if this were set.
     *
     * @param count how many, 1 or more
     * @throws NotFound when the person's office does not own the inspection
     */
    @Transactional(readOnly = true)
    public List<ClosingDay> preview(RhythmForm form, int count, CurrentUser user) {
        InspectionRhythms now =
                all(user).stream()
                        .filter(i -> i.inspection().equals(form.inspection()))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("没有这次督察，或者不由您的整改办管理"));
        List<PeriodRules.Rule> rules = new ArrayList<>();
        now.rhythms().stream()
                .filter(r -> r.course() == form.course())
                .forEach(
                        r ->
                                rules.add(
                                        0,
                                        new PeriodRules.Rule(
                                                r.frequency(), r.closingDays(), r.fromOn())));
        rules.add(
                new PeriodRules.Rule(
                        form.frequency(),
                        form.closingDays(),
                        PeriodRules.start(form.frequency(), form.fromOn())));
        LocalDate last = now.last(form.course()).map(PeriodView::endsOn).orElse(null);
        return PeriodRules.preview(rules, last, count).stream()
                .map(s -> ClosingDay.of(s, calendar))
                .toList();
    }

    /** How many inspections of the person's office are not reported on yet. */
    @Transactional(readOnly = true)
    public int without(CurrentUser user) {
        return user.may(Permission.PROGRESS_MANAGE) ? table.without(user.scope()) : 0;
    }
}
