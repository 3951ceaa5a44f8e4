package org.greenledger.app.progress.periods;

import java.time.LocalDate;
import org.greenledger.app.calendar.WorkingCalendar;

/**
 * A period to come and the last day on which its reports are taken.
 *
 * @param name for example 2026年11月
 */
public record ClosingDay(String name, LocalDate starts, LocalDate ends, LocalDate closes) {

    /** By the working calendar: the n-th working day after the last day of the period. */
    public static ClosingDay of(PeriodRules.Span span, WorkingCalendar calendar) {
        return new ClosingDay(
                span.name(),
                span.starts(),
                span.ends(),
                calendar.plus(span.ends(), span.closingDays()));
    }
}
