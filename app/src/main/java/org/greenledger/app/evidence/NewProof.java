package org.greenledger.app.evidence;

import java.util.List;
import java.util.UUID;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * A proof to be added.
 *
 * @param point id of the issue's point it shows; absent for none
 * @param measures ids of measures of the same issue; may be empty
 * @param title what it shows, up to 200 letters; empty: the file's name without its ending
 * @param note up to 2,000 letters
 * @param pairOf the picture before the work, of a picture after it; of the same issue
 * @param clientKey made by whoever sends it, so that sending twice adds one; absent where it cannot
 *     happen
 * @param told when and where it was taken as the sending device says; what it does not say is read
 *     from the picture
 */
public record NewProof(
        IssueId issue,
        @Nullable Long point,
        List<Long> measures,
        String title,
        String note,
        ProofStage stage,
        @Nullable ProofId pairOf,
        ProofSource source,
        @Nullable UUID clientKey,
        Capture told) {

    /** One about the whole issue, of no particular stage, with nothing said about it. */
    public static NewProof of(IssueId issue, List<Long> measures, ProofSource source) {
        return new NewProof(
                issue,
                null,
                measures,
                "",
                "",
                ProofStage.OTHER,
                null,
                source,
                null,
                Capture.UNKNOWN);
    }
}
