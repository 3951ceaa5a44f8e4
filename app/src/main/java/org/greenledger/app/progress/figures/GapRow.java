package org.greenledger.app.progress.figures;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.OwedState;
import org.jspecify.annotations.Nullable;

/**
 * Something owed: a measure, or an issue without measures, of one unit in one period.
 *
 * @param measure the measure's number; absent for an issue without measures
 * @param text the measure's words, or the issue's
 * @param submittedAt when it was first submitted; absent where it was not
 * @param mendUntil until when it may still be mended
 */
public record GapRow(
        OwedId owed,
        IssueId issue,
        String number,
        String title,
        @Nullable Integer measure,
        String text,
        @Nullable Long unit,
        String unitName,
        OwedState state,
        boolean late,
        @Nullable LocalDateTime submittedAt,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate mendUntil) {}
