package org.greenledger.app.documents;

/** The id of a stored file. */
public record FileId(long value) {}
