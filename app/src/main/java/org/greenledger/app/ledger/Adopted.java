package org.greenledger.app.ledger;

/**
 * What an adoption left in the ledger.
 *
 * @param number the version's number within its inspection, from 1
 * @param created issues and sub-issues entered
 * @param changed issues in which something changed
 * @param withdrawn issues withdrawn
 */
public record Adopted(
        InspectionId inspection,
        PlanVersionId version,
        int number,
        int created,
        int changed,
        int withdrawn) {}
