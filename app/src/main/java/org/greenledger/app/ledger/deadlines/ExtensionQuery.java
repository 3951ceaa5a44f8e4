package org.greenledger.app.ledger.deadlines;

import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are looked for; absent conditions hold for all.
 *
 * @param waiting only those whose next step is this person's
 * @param page from 1
 */
public record ExtensionQuery(
        @Nullable ExtensionState state,
        @Nullable UnitId unit,
        @Nullable InspectionId inspection,
        @Nullable IssueId issue,
        boolean waiting,
        int page) {

    /** Everything that waits for the person. */
    public static ExtensionQuery mine() {
        return new ExtensionQuery(null, null, null, null, true, 1);
    }
}
