package org.greenledger.app.progress.freezing;

/** The id of a leave to be late 迟报许可. */
public record LateLeaveId(long value) {}
