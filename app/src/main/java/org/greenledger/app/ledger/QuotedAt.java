package org.greenledger.app.ledger;

/**
 * Words of a plan and the version they stand in.
 *
 * @param versionNumber the version's number, from 1
 */
public record QuotedAt(PlanVersionId version, int versionNumber, Quotation words) {}
