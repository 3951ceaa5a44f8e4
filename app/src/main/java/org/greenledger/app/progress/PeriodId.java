package org.greenledger.app.progress;

/** The id of a reporting period 调度期. */
public record PeriodId(long value) {}
