package org.greenledger.app.ledger.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone 节点.
 *
 * @param measure number of the measure it belongs to; absent for the issue as a whole
 * @param originalDueOn its first day, where it was moved; else absent
 * @param percent how much of the whole is done when it is reached; absent for an even share
 * @param planned whether the plan has it; else somebody added it
 * @param reachedOn when it was reached; absent while it is not
 * @param note may be empty
 * @param version grows with every change
 */
public record MilestoneView(
        MilestoneId id,
        @Nullable Integer measure,
        String what,
        LocalDate dueOn,
        @Nullable LocalDate originalDueOn,
        @Nullable Integer percent,
        boolean planned,
        @Nullable LocalDate reachedOn,
        String note,
        int version) {

    /** Whether its day has passed and it is not reached. */
    public boolean late(LocalDate today) {
        return reachedOn == null && dueOn.isBefore(today);
    }
}
