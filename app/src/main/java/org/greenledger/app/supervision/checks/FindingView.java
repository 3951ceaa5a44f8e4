package org.greenledger.app.supervision.checks;

import java.util.List;

/**
 * A finding with all that is known of it.
 *
 * @param looksFor what its check looks for
 * @param advice what to do about it
 * @param texts the texts compared: two, or one where the other is not the reader's to see; none
 *     where it is not about texts
 * @param hidden whether there is another text or proof that the reader may not see
 * @param proofs what it is about, then what it is like
 * @param acts what was said to it, the latest first
 * @param maySettle whether the reader may settle it now
 * @param mayAnswer whether the reader may explain it for their unit
 */
public record FindingView(
        FindingRow row,
        String looksFor,
        String advice,
        List<ComparedText> texts,
        boolean hidden,
        List<ProofLink> proofs,
        List<FindingActView> acts,
        boolean maySettle,
        boolean mayAnswer) {}
