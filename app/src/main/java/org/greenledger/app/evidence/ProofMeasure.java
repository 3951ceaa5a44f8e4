package org.greenledger.app.evidence;

/**
 * A measure that a proof stands for.
 *
 * @param number from 1, within its issue
 */
public record ProofMeasure(long id, int number, String text) {}
