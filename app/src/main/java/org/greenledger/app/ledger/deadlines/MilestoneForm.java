package org.greenledger.app.ledger.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a milestone.
 *
 * @param measure number of the measure it belongs to; absent for the issue as a whole
 * @param percent how much of the whole is done when it is reached, 0 to 100; absent for an even
 *     share
 * @param note may be empty
 */
public record MilestoneForm(
        @Nullable Integer measure,
        String what,
        LocalDate dueOn,
        @Nullable Integer percent,
        String note) {}
