package org.greenledger.app.ledger;

/** The id of one version of an inspection's plan 方案版本. */
public record PlanVersionId(long value) {}
