package org.greenledger.app.ledger.points;

import java.util.List;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Places of an issue were added, changed or withdrawn.
 *
 * @param sentence what happened, in Chinese
 * @param units ids of the issue's owner and of all units with a duty in it
 * @param secret whether only the cleared may see the issue
 */
public record PointsChanged(
        IssueId issue,
        String sentence,
        List<Change> changes,
        @Nullable String reason,
        List<Long> units,
        boolean secret)
        implements DomainEvent {
    @Override
    public String subject() {
        return "issue:" + issue.value();
    }
}
