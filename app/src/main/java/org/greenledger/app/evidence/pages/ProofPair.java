package org.greenledger.app.evidence.pages;

/** The same place before and after the work. */
public record ProofPair(ProofCard before, ProofCard after) {}
