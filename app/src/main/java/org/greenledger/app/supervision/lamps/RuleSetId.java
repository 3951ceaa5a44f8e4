package org.greenledger.app.supervision.lamps;

/** A rule set of an office. */
public record RuleSetId(long value) {}
