package org.greenledger.app.evidence.pages;

import java.util.List;

/**
 * Proofs of one measure, or of none.
 *
 * @param name the measure's number and words
 * @param cards by stage, then in the order they were added
 */
public record ProofGroup(String name, List<ProofCard> cards) {}
