package org.greenledger.app.ledger.deadlines;

/** Id of a milestone. */
public record MilestoneId(long value) {}
