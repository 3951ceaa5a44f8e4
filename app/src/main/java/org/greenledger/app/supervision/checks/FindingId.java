package org.greenledger.app.supervision.checks;

/** The number of a finding. */
public record FindingId(long value) {}
