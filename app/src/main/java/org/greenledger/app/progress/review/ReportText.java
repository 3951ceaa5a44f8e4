package org.greenledger.app.progress.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.progress.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A report in full.
 *
 * @param number how often it was filed for the same period, from 1
 * @param computed what percent and schedule come to; absent for old reports
 * @param reason why another state is stated
 */
public record ReportText(
        ReportId id,
        String periodName,
        String unitName,
        int number,
        Progress progress,
        @Nullable Progress computed,
        String reason,
        int percent,
        @Nullable Integer scheduled,
        String done,
        String problems,
        String nextStep,
        @Nullable LocalDate forecastOn,
        boolean same,
        boolean late,
        LocalDateTime submittedAt,
        String person) {}
