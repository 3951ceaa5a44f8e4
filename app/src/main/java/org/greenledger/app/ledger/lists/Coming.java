package org.greenledger.app.ledger.lists;

import java.time.LocalDate;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;

/**
 * A last day that comes, of an issue or of one of its milestones.
 *
 * @param what the milestone's words; empty for the issue itself
 */
public record Coming(
        LocalDate dueOn,
        IssueId issue,
        String number,
        String title,
        String what,
        Progress progress) {

    /** Whether it is a milestone's day. */
    public boolean milestone() {
        return !what.isEmpty();
    }
}
