package org.greenledger.app.supervision.lamps;

import java.time.LocalDate;
import org.greenledger.app.ledger.standing.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * A lamp that an issue had, or has.
 *
 * @param to the day on which it was no longer lit; absent while it is
 * @param rules name and version of the rule set
 * @param period name of the reporting period in which it was lit; empty for none
 */
public record LampPast(
        Lamp lamp,
        String word,
        String reason,
        LocalDate from,
        @Nullable LocalDate to,
        String rules,
        String period) {}
