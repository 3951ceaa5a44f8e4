package org.greenledger.app.identity;

/** The id of a unit in the register. */
public record UnitId(long value) {}
