package org.greenledger.app.evidence;

import java.time.Instant;
import java.util.List;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * A proof as it stands.
 *
 * @param point id of the issue's point it shows; absent for none
 * @param pairOf the picture before the work
 * @param unit whose proof it is
 * @param unitName as it was called then
 * @param personName who added it, as signed then
 * @param file the version that counts now
 * @param measures what it stands for, by number
 * @param withdrawnAt absent while it stands
 * @param mine whether the person who asks may replace, withdraw and link it
 */
public record ProofView(
        ProofId id,
        IssueId issue,
        @Nullable Long point,
        String title,
        String note,
        ProofStage stage,
        @Nullable ProofId pairOf,
        ProofSource source,
        UnitId unit,
        String unitName,
        PersonId person,
        String personName,
        Instant addedAt,
        ProofFile file,
        List<ProofMeasure> measures,
        @Nullable Instant withdrawnAt,
        String withdrawnBy,
        String withdrawnWhy,
        boolean mine) {

    /** Whether it counts no more. */
    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    /** Where its page is. */
    public String address() {
        return "/proofs/" + id.value();
    }

    /** What its file is, in a few letters, for example PDF. */
    public String kind() {
        int dot = file.name().lastIndexOf('.');
        String ending = dot < 0 ? "" : file.name().substring(dot + 1);
        return ending.isEmpty() || ending.length() > 5
                ? "文件"
                : ending.toUpperCase(java.util.Locale.ROOT);
    }
}
