package org.greenledger.app.ledger.deadlines;

/** Id of a request to put a day off. */
public record ExtensionId(long value) {}
