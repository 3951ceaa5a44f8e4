package org.greenledger.app.supervision.checks;

import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * Which findings are asked for; all conditions must hold.
 *
 * @param inspection only this one; absent for all
 * @param severity only these; absent for any
 * @param check only of the check with this code; absent for any
 * @param unit only of this unit or one below it; absent for any
 * @param issue only of this issue; absent for any
 * @param page from 1
 */
public record FindingQuery(
        @Nullable InspectionId inspection,
        @Nullable Severity severity,
        @Nullable String check,
        @Nullable UnitId unit,
        @Nullable IssueId issue,
        FindingState state,
        int page) {

    /** Keeps the page at 1 or more. */
    public FindingQuery {
        page = Math.max(1, page);
    }

    /** Everything open. */
    public static FindingQuery open() {
        return new FindingQuery(null, null, null, null, null, FindingState.OPEN, 1);
    }

    /** Everything that was ever found in an issue. */
    public static FindingQuery of(IssueId issue) {
        return new FindingQuery(null, null, null, null, issue, FindingState.ALL, 1);
    }
}
