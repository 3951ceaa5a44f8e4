package org.greenledger.app.progress.trends;

import java.time.LocalDate;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.jspecify.annotations.Nullable;

/**
 * An issue that changed since the last frozen period.
 *
 * @param before what the period had, and {@code after} what stands now
 * @param percentBefore how much was done then, 0 to 100, and {@code percentAfter} now
 * @param lampBefore the lamp's code then, and {@code lampAfter} now; absent for none
 * @param period the period's name
 */
public record ShiftRow(
        IssueId issue,
        String number,
        String title,
        @Nullable String lead,
        @Nullable LocalDate dueOn,
        Progress before,
        Progress after,
        int percentBefore,
        int percentAfter,
        @Nullable String lampBefore,
        @Nullable String lampAfter,
        String period) {}
