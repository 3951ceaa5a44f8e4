package org.greenledger.app.progress.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenledger.app.calendar.WorkingCalendar;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.ledger.standing.Standings;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.OwedState;
import org.greenledger.app.progress.ReportId;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office's verdicts 审核. What is accepted says from then on where the measure and its issue
 * stand; a snapshot that is frozen stays as it is.
 */
@Service
public class Reviews {

    private final JdbcVerdicts verdicts;
    private final Standings standings;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reviews(
            JdbcVerdicts verdicts,
            Standings standings,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.verdicts = verdicts;
        this.standings = standings;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says the same of one or many reports, of all or of none.
     *
     * @throws NotFound when one is not the business of this person's office
     * @throws Refused with everything that stands against it, for example that somebody would
     *     review what they filed
     * @throws Stale when one was reviewed or filed anew since the person saw it
     */
    @Transactional
    public void judge(Collection<ReviewTarget> targets, Verdict verdict, CurrentUser user) {
        if (!user.may(Permission.PROGRESS_REVIEW)) {
            throw Refused.because("您没有审核填报的权限");
        }
        LocalDate today = LocalDate.now(clock);
        List<Refusal> against = new ArrayList<>(ReviewRules.against(verdict, today));
        if (targets.isEmpty()) {
            against.add(Refusal.of("请先勾选要审核的填报"));
        }
        if (targets.size() > ReviewRules.MOST_AT_ONCE) {
            against.add(Refusal.of("一次最多审核%d份，请分几次".formatted(ReviewRules.MOST_AT_ONCE)));
        }
        Refused.ifAny(against);
        Map<OwedId, Integer> seen = new LinkedHashMap<>();
        targets.forEach(t -> seen.put(t.owed(), t.version()));
        List<Reviewable> rows = held(seen, user);
        for (Reviewable row : rows) {
            String words =
                    ReviewRules.against(
                            row.state(),
                            verdict.outcome(),
                            row.name(),
                            row.filedBy() == user.id().value());
            if (words != null) {
                against.add(Refusal.of(words));
            }
        }
        Refused.ifAny(against);
        write(rows, verdict, today, user);
    }

    private List<Reviewable> held(Map<OwedId, Integer> seen, CurrentUser user) {
        verdicts.hold(seen.keySet());
        List<Reviewable> rows = verdicts.lock(seen.keySet(), user.scope());
        if (rows.size() < seen.size()) {
            throw new NotFound("没有这份填报，或者不由您审核");
        }
        for (Reviewable row : rows) {
            if (row.version() != Objects.requireNonNull(seen.get(row.owed()))) {
                throw stale(row);
            }
        }
        return rows;
    }

    private static Stale stale(Reviewable row) {
        String by = row.lastReviewer();
        if (row.state() == OwedState.SUBMITTED) {
            return new Stale(row.name() + "刚刚重新报送过，与您看到的不同，什么也没有保存。请刷新后再审");
        }
        return new Stale(
                row.name()
                        + (by == null
                                ? "刚刚被别人改动过"
                                : "已由" + by + "审核（" + row.state().chinese() + "）")
                        + "，什么也没有保存。请刷新后再看");
    }

    private void write(List<Reviewable> rows, Verdict verdict, LocalDate today, CurrentUser user) {
        LocalDate usual = calendar.plus(today, ReviewRules.USUAL_DAYS);
        verdicts.insert(rows, verdict, r -> until(r, verdict, today, usual), clock.instant(), user);
        verdicts.settle(rows, verdict.outcome(), r -> until(r, verdict, today, usual));
        boolean standing =
                verdict.outcome() != ReviewOutcome.RETURNED
                        || rows.stream().anyMatch(r -> r.state() == OwedState.ACCEPTED);
        if (standing) {
            standings.record(verdicts.newestAccepted(rows, clock.instant()), user.signature());
        }
        for (Reviewable row : rows) {
            List<Long> units = new ArrayList<>(List.of(row.owner()));
            Long unit = row.unit();
            if (unit != null) {
                units.add(unit);
            }
            events.publishEvent(
                    new ReportReviewed(
                            row.owed(),
                            report(row),
                            row.issue().value(),
                            row.name(),
                            row.unitName(),
                            verdict.outcome(),
                            verdict.reasons(),
                            verdict.note(),
                            until(row, verdict, today, usual),
                            units,
                            row.secret()));
        }
    }

    private static ReportId report(Reviewable row) {
        return Objects.requireNonNull(row.report());
    }

    /** Until when it is to be mended; absent where the period's own closing day says it. */
    private static @Nullable LocalDate until(
            Reviewable row, Verdict verdict, LocalDate today, LocalDate usual) {
        if (verdict.outcome() == ReviewOutcome.ACCEPTED) {
            return null;
        }
        return verdict.untilOn() == null && row.shut(today) ? usual : verdict.untilOn();
    }
}
