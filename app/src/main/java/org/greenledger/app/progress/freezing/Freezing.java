package org.greenledger.app.progress.freezing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Freezes periods 冻结. What had been filed by then stands in the snapshot, reviewed or not; what was
 * missing or returned is a gap of the period for ever. Later reports and verdicts change where the
 * work stands, never the snapshot.
 */
@Service
public class Freezing {

    private final JdbcFreezing periods;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Freezing(
            JdbcFreezing periods,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.periods = periods;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Freezes every period whose last day lies before this day, the oldest first, each in a
     * transaction of its own. Safe on several nodes at once: the others wait for the one that holds
     * a period and find it done, or do it themselves when that node has died.
     *
     * @return how many this call has frozen
     */
    public int freezeDue(LocalDate today) {
        int frozen = 0;
        for (Optional<Long> due = periods.firstDue(today);
                due.isPresent();
                due = periods.firstDue(today)) {
            long period = due.get();
            frozen += Boolean.TRUE.equals(transaction.execute(s -> freeze(period))) ? 1 : 0;
        }
        return frozen;
    }

    private boolean freeze(long id) {
        periods.attend();
        Optional<JdbcFreezing.Due> held = periods.hold(id);
        if (held.isEmpty()) {
            return false;
        }
        JdbcFreezing.Due period = held.get();
        periods.snapshotMeasures(id);
        int issues = periods.snapshotIssues(id);
        periods.recount(id);
        FrozenCounts counts = periods.counts(id);
        periods.frozen(id, clock.instant());
        events.publishEvent(
                new PeriodFrozen(
                        period.period(),
                        period.inspectionName() + period.name(),
                        issues,
                        counts,
                        period.owner().value()));
        return true;
    }
}
