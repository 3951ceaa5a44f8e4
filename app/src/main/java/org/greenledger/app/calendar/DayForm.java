package org.greenledger.app.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A stretch of days to enter.
 *
 * @param working false: off; true: worked in exchange
 * @param name the festival
 * @param source the notice that says so
 */
public record DayForm(
        LocalDate first, LocalDate last, boolean working, String name, String source) {

    /** Each day from the first to the last. */
    List<LocalDate> days() {
        return first.datesUntil(last.plusDays(1)).toList();
    }
}
