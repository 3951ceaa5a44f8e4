package org.greenledger.app.ledger;

/** The id of an inspection 督察. */
public record InspectionId(long value) {}
