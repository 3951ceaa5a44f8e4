package org.greenledger.app.ledger.deadlines;

import java.util.List;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A milestone was added, changed, reached or withdrawn.
 *
 * @param what a Chinese sentence
 * @param units ids of the issue's owner and of all that have a duty in it
 * @param secret whether only the cleared may see the issue
 */
public record MilestoneChanged(
        IssueId issue,
        String what,
        List<Change> changes,
        @Nullable String reason,
        List<Long> units,
        boolean secret)
        implements DomainEvent {
    @Override
    public String subject() {
        return "issue:" + issue.value();
    }

    @Override
    public String sentence() {
        return what;
    }
}
