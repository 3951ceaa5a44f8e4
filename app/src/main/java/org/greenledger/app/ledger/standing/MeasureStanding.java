package org.greenledger.app.ledger.standing;

import java.time.Instant;
import java.time.LocalDate;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on a measure is, from its last report that counts.
 *
 * @param measure its id; absent for an issue without measures, which stands for itself
 * @param percent how much is done, 0 to 100
 * @param scheduled how much should be done, 0 to 100; absent where nothing can be reckoned
 * @param forecastOn when the unit expects to finish
 * @param reportedAt when the report was submitted
 */
public record MeasureStanding(
        IssueId issue,
        @Nullable Long measure,
        Progress progress,
        int percent,
        @Nullable Integer scheduled,
        @Nullable LocalDate forecastOn,
        Instant reportedAt) {}
