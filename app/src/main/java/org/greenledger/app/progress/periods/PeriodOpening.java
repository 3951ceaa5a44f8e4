package org.greenledger.app.progress.periods;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.greenledger.app.calendar.WorkingCalendar;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.jobs.spi.Job;
import org.greenledger.app.jobs.spi.JobTimes;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.progress.PeriodView;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens every period whose first day has come, also several missed ones, and keeps what is owed in
 * step with the duties of the book: rows are added for new duties, and taken away for duties that
 * ended unless something was begun. Every portion is committed; running it again changes nothing.
 */
@Service
public class PeriodOpening implements Job {

    private static final Duration JUST = Duration.ofDays(2);

    private final JdbcPeriods periods;
    private final JdbcOwing owing;
    private final WorkingCalendar calendar;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PeriodOpening(
            JdbcPeriods periods,
            JdbcOwing owing,
            WorkingCalendar calendar,
            TransactionTemplate transaction,
            Clock clock) {
        this.periods = periods;
        this.owing = owing;
        this.calendar = calendar;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "progress.open";
    }

    @Override
    public String chinese() {
        return "开启调度期，核对应报清单";
    }

    @Override
    public JobTimes times() {
        return JobTimes.daily(0, 30);
    }

    @Override
    public String run(Instant now) {
        Done done = new Done(0, 0, 0);
        for (JdbcPeriods.Track track : periods.tracks()) {
            done = done.plus(open(track, now));
        }
        return done.words();
    }

    /** The same for one inspection, when its rhythm or its duties have just changed. */
    @Unscoped("makes what is owed from the book's duties; tells nobody anything")
    public void open(InspectionId inspection, Instant now) {
        periods.tracks().stream()
                .filter(t -> t.inspection().equals(inspection))
                .forEach(t -> open(t, now));
    }

    /**
     * Brings the open periods in step with one issue's duties, within the transaction of whoever
     * changed them.
     */
    @Unscoped("makes what is owed from the book's duties; tells nobody anything")
    @Transactional
    public void refresh(InspectionId inspection, IssueId issue, Instant now) {
        JdbcOwing.Portion one = new JdbcOwing.Portion(issue.value(), issue.value());
        periods.tracks().stream()
                .filter(t -> t.inspection().equals(inspection))
                .flatMap(t -> reported(t, now).stream())
                .forEach(p -> owing.settle(p, one, now));
    }

    /**
     * The periods in which duties still become reports: until they close, and those that were only
     * just opened although they have closed, after days off. Nobody owes anew what can no longer be
     * reported.
     */
    private List<PeriodView> reported(JdbcPeriods.Track track, Instant now) {
        LocalDate today = now.atZone(clock.getZone()).toLocalDate();
        return periods.open(track).stream()
                .filter(p -> !p.closesOn().isBefore(today) || p.openedAt().plus(JUST).isAfter(now))
                .toList();
    }

    private Done open(JdbcPeriods.Track track, Instant now) {
        LocalDate today = now.atZone(clock.getZone()).toLocalDate();
        List<PeriodRules.Span> due =
                PeriodRules.due(periods.rules(track), periods.lastEnd(track).orElse(null), today);
        int opened = 0;
        for (PeriodRules.Span span : due) {
            LocalDate closes = calendar.plus(span.ends(), span.closingDays());
            boolean made =
                    Objects.requireNonNullElse(
                            transaction.execute(t -> periods.insert(track, span, closes, now)),
                            false);
            opened += made ? 1 : 0;
        }
        Done done = new Done(opened, 0, 0);
        for (PeriodView period : reported(track, now)) {
            for (JdbcOwing.Portion portion : owing.portions(period.inspection())) {
                Done part =
                        Objects.requireNonNull(
                                transaction.execute(t -> owing.settle(period, portion, now)));
                done = done.plus(part);
            }
        }
        return done;
    }

    /** What was done: periods opened, rows added, rows taken away. */
    record Done(int opened, int added, int ended) {

        Done plus(Done other) {
            return new Done(opened + other.opened, added + other.added, ended + other.ended);
        }

        String words() {
            return opened + added + ended == 0
                    ? ""
                    : "开启 %d 期，新增应报 %d 项，取消 %d 项".formatted(opened, added, ended);
        }
    }
}
