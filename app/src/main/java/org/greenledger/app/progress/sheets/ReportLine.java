package org.greenledger.app.progress.sheets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something owed, as it goes into the sheet.
 *
 * @param version of the thing owed when the sheet went out
 * @param measure the measure's number; absent for an issue without measures
 * @param scheduled how much should be done; absent where nothing can be reckoned
 * @param lastPercent how much was reported before; absent for the first report
 */
record ReportLine(
        long owed,
        int version,
        String number,
        @Nullable Integer measure,
        String text,
        String unitName,
        @Nullable LocalDate dueOn,
        @Nullable Integer scheduled,
        @Nullable Integer lastPercent,
        String lastDone) {}
