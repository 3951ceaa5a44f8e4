package org.greenledger.app.ledger.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A last day.
 *
 * @param dueOn as it counts now; absent where there is none
 * @param originalDueOn as the plan had it, where it was put off; else absent
 * @param rule how it was reckoned where the plan states no day; else absent
 * @param note from what it was reckoned; absent where it is stated
 */
public record DueView(
        @Nullable LocalDate dueOn,
        @Nullable LocalDate originalDueOn,
        @Nullable DueRule rule,
        @Nullable String note) {

    /** No day at all. */
    public static final DueView NONE = new DueView(null, null, null, null);
}
