package org.greenledger.app.progress.review;

import java.time.LocalDate;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.OwedState;
import org.greenledger.app.progress.ReportId;
import org.jspecify.annotations.Nullable;

/** A thing owed with its last report, held while a verdict is written. */
record Reviewable(
        OwedId owed,
        int version,
        OwedState state,
        @Nullable ReportId report,
        long filedBy,
        IssueId issue,
        @Nullable Long measure,
        String name,
        @Nullable Long unit,
        String unitName,
        long owner,
        boolean secret,
        LocalDate closesOn,
        boolean frozen,
        @Nullable String lastReviewer) {

    /** Whether the period takes no more reports on this day. */
    boolean shut(LocalDate today) {
        return frozen || today.isAfter(closesOn);
    }
}
