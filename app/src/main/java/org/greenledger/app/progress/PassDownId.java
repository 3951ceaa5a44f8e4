package org.greenledger.app.progress;

/** The id of a passing down of a duty 专项整改方案. */
public record PassDownId(long value) {}
