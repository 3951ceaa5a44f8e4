package org.greenledger.app.identity;

/** The id of a post: one person's place in one unit. */
public record PostId(long value) {}
