package org.greenledger.app.exchange.units;

/** The id of a sheet of units that came back. */
public record UnitSheetId(long value) {}
