package org.greenledger.app.progress.filling;

import java.time.Instant;
import java.time.LocalDate;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.OwedState;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.ReportPart;
import org.jspecify.annotations.Nullable;

/** A thing owed as the submission needs it: with its period, its issue and the last report. */
record OwedRow(
        OwedId id,
        PeriodId period,
        String periodName,
        LocalDate closesOn,
        boolean frozen,
        IssueId issue,
        String number,
        boolean secret,
        long owner,
        @Nullable Long measure,
        @Nullable Integer measureNumber,
        long unit,
        String unitName,
        ReportPart part,
        OwedState state,
        int version,
        @Nullable Instant submittedAt,
        boolean late,
        boolean released,
        boolean leave,
        boolean supplement,
        int reports,
        @Nullable String lastBy,
        @Nullable Integer percent) {

    /** For example 问题3 措施1. */
    String name() {
        return measureNumber == null ? "问题" + number : "问题" + number + " 措施" + measureNumber;
    }
}
