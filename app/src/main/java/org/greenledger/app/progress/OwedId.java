package org.greenledger.app.progress;

/** The id of something owed: one report of one unit in one period 应报. */
public record OwedId(long value) {}
