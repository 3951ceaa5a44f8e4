package org.greenledger.app.progress.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.OwedState;
import org.greenledger.app.progress.PeriodId;
import org.jspecify.annotations.Nullable;

/**
 * A report in the office's list, with what it is measured by.
 *
 * @param measure the measure's number; absent for an issue without measures
 * @param text the measure's words, or the issue's
 * @param scheduled how much the milestones ask for, in percent; absent where nothing can be
 *     reckoned
 * @param lastPercent how much was reported before; absent for the first report
 * @param dueOn the last day of the measure or else of the issue
 * @param proofs how many proofs belong to it
 * @param restated whether the reporter states another state than the computed one
 * @param same whether the reporter declares that nothing changed
 * @param own whether the person who looks has filed it, and so may not review it
 * @param mendUntil until when it is to be mended or added to
 */
public record ReviewRow(
        OwedId owed,
        int version,
        OwedState state,
        PeriodId period,
        String periodName,
        boolean frozen,
        IssueId issue,
        String number,
        @Nullable Integer measure,
        String text,
        String unitName,
        Progress progress,
        int percent,
        @Nullable Integer scheduled,
        @Nullable Integer lastPercent,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate forecastOn,
        String done,
        int proofs,
        boolean restated,
        boolean same,
        boolean late,
        boolean own,
        LocalDateTime submittedAt,
        String person,
        @Nullable LocalDate mendUntil) {

    /** What a form sends for it. */
    public String seen() {
        return owed.value() + ":" + version;
    }

    /** For example 问题3 措施1. */
    public String name() {
        return "问题" + number + (measure == null ? "" : " 措施" + measure);
    }

    /** Whether less is done than the milestones ask for. */
    public boolean behind() {
        return scheduled != null && percent < scheduled;
    }

    /** Whether less is reported than before. */
    public boolean falling() {
        return lastPercent != null && percent < lastPercent;
    }

    /** Whether the unit expects to be done after the last day. */
    public boolean tooLate() {
        return dueOn != null && forecastOn != null && forecastOn.isAfter(dueOn);
    }
}
