package org.greenledger.app.exchange;

/** The id of a sheet that came back. */
public record SheetId(long value) {}
