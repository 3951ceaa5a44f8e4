package org.greenledger.app.planimport;

/** The id of an uploaded plan on its way into the ledger. */
public record ImportId(long value) {}
