package org.greenledger.app.supervision.lamps;

/** One version of a rule set. */
public record RuleVersionId(long value) {}
