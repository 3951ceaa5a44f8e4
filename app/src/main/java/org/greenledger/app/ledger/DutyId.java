package org.greenledger.app.ledger;

/** The id of a unit's duty in an issue. */
public record DutyId(long value) {}
