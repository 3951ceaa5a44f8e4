package org.greenledger.app.progress;

/** The id of a report that was submitted 填报. */
public record ReportId(long value) {}
