package org.greenledger.app.progress.review;

/** The id of a draw for spot checks 抽查. */
public record SpotDrawId(long value) {}
