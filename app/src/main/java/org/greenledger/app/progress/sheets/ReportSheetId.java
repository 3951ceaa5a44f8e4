package org.greenledger.app.progress.sheets;

/** The id of a sheet of reports that came back. */
public record ReportSheetId(long value) {}
