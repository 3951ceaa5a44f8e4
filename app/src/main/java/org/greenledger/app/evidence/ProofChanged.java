package org.greenledger.app.evidence;

import java.util.List;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A proof was added, replaced, withdrawn, linked or paired.
 *
 * @param sentence what happened, in Chinese
 * @param units ids of the issue's owner, of the units with a duty in it and of the proof's unit
 * @param secret whether only the cleared may see the issue
 */
public record ProofChanged(
        ProofId proof,
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
