package org.greenledger.app.identity;

/** The id of a person with an account. */
public record PersonId(long value) {}
