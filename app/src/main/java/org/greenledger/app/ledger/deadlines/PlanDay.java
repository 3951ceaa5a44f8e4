package org.greenledger.app.ledger.deadlines;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day as plans state it: whole, or without its year. */
final class PlanDay {

    private PlanDay() {}

    /** The day; absent where none is stated or its year is lost ({@code --07-14}). */
    static @Nullable LocalDate of(@Nullable String stated) {
        try {
            return stated == null ? null : LocalDate.parse(stated);
        } catch (DateTimeParseException notWhole) {
            return null;
        }
    }
}
