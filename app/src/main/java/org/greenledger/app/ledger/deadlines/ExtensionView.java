package org.greenledger.app.ledger.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * A request to put a day off 延期申请.
 *
 * @param title the first 80 characters of the issue's description
 * @param measure number of the measure; absent for the issue's own day
 * @param milestone what the milestone is; absent for none
 * @param fromOn the last day when it was asked for
 * @param toOn the last day asked for
 * @param ordinal the how manieth request for the issue it is, from 1
 * @param higherUnit the unit whose word is needed after the leader's; absent where none is
 * @param decidable whether this person may decide the next step
 * @param withdrawable whether this person may take it back
 */
public record ExtensionView(
        ExtensionId id,
        IssueId issue,
        String number,
        String title,
        String inspection,
        @Nullable Integer measure,
        @Nullable String milestone,
        String unitName,
        LocalDate fromOn,
        LocalDate toOn,
        String reason,
        String progress,
        ExtensionState state,
        @Nullable String higherUnit,
        Instant appliedAt,
        String appliedBy,
        int ordinal,
        int version,
        List<Step> steps,
        List<File> files,
        boolean decidable,
        boolean withdrawable) {

    /** What was decided, by whom. */
    public record Step(ExtensionState outcome, String opinion, Instant at, String person) {}

    /** A file that goes with it. */
    public record File(FileId id, String name, long size) {}

    /** What is to be put off: 整改时限, 第2条措施, or a milestone. */
    public String what() {
        if (milestone != null) {
            return "节点“" + milestone + "”";
        }
        return measure == null ? "整改时限" : "第" + measure + "条措施";
    }
}
