package org.greenledger.app.supervision.lamps;

import java.util.LinkedHashSet;
import java.util.Set;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.standing.StandingsRecorded;
import org.greenledger.app.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lights an issue's lamp anew as soon as anything happens to the issue: all that happened in a
 * transaction, once, before it commits.
 */
@Component
class LampFollowing {

    private static final String ISSUE = "issue:";

    private final Lamps lamps;

    LampFollowing(Lamps lamps) {
        this.lamps = lamps;
    }

    @EventListener
    void on(DomainEvent event) {
        String subject = event.subject();
        if (subject.matches(ISSUE + "[0-9]{1,18}") && !event.attempt()) {
            follow(new IssueId(Long.parseLong(subject.substring(ISSUE.length()))));
        }
    }

    @EventListener
    void on(StandingsRecorded event) {
        event.issues().forEach(this::follow);
    }

    private void follow(IssueId issue) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        for (TransactionSynchronization s :
                TransactionSynchronizationManager.getSynchronizations()) {
            if (s instanceof Touched touched) {
                touched.issues.add(issue);
                return;
            }
        }
        Touched touched = new Touched();
        touched.issues.add(issue);
        TransactionSynchronizationManager.registerSynchronization(touched);
    }

    private final class Touched implements TransactionSynchronization {
        private final Set<IssueId> issues = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!readOnly) {
                lamps.recompute(issues);
            }
        }
    }
}
