package org.greenledger.app.ledger.lists;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.ledger.Acceptance;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.standing.LampLit;
import org.jspecify.annotations.Nullable;

/**
 * An issue at a glance.
 *
 * @param title the first 120 characters of the description
 * @param lead who leads; where nobody leads, who is responsible
 * @param unitCount how many units have a duty
 * @param deadline the plan's words
 * @param originalDueOn the last day before it was put off; absent where it was not
 * @param dueNote from what the last day was reckoned; absent where it is stated
 * @param secret whether only people with the clearance see it
 * @param lamp its lamp; absent where none is lit
 * @param keys the sort keys, for the pages before and after
 */
public record IssueRow(
        IssueId id,
        InspectionId inspection,
        int version,
        String number,
        String title,
        @Nullable String area,
        @Nullable String lead,
        int unitCount,
        int measureCount,
        @Nullable String deadline,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate originalDueOn,
        @Nullable String dueNote,
        boolean immediate,
        boolean longTerm,
        boolean continuous,
        Progress progress,
        Acceptance acceptance,
        boolean leaf,
        boolean withdrawn,
        boolean secret,
        @Nullable LampLit lamp,
        List<String> keys) {

    /** Whether its last day no longer matters. */
    public boolean settled() {
        return progress == Progress.DONE || acceptance == Acceptance.CLOSED || withdrawn;
    }
}
