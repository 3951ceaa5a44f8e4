package org.greenledger.app.ledger.deadlines;

import java.util.List;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A request to put a day off was made, decided or taken back.
 *
 * @param extension the request
 * @param unit the unit that asks
 * @param state how far the request is now
 * @param what a Chinese sentence
 * @param reason the reason of the request, or the opinion of who decided
 * @param units ids of the issue's owner and of all that have a duty in it
 * @param secret whether only the cleared may see the issue
 */
public record ExtensionDecided(
        ExtensionId extension,
        IssueId issue,
        long unit,
        ExtensionState state,
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
