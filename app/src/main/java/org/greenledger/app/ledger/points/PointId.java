package org.greenledger.app.ledger.points;

/** A place of an issue. */
public record PointId(long value) {}
