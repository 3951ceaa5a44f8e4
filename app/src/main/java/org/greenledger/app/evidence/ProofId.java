package org.greenledger.app.evidence;

/** The id of a proof 佐证. */
public record ProofId(long value) {}
