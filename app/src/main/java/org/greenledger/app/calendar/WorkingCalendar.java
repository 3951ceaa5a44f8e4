package org.greenledger.app.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The working days of China 法定工作日: Monday to Friday but for the holidays that the State Council's
 * yearly notice names, and the days that it makes up for them. Answers from memory.
 */
@Service
public class WorkingCalendar {

    /** No stretch of days off is longer than that. */
    private static final int LONGEST_REST = 40;

    private final DaysOff days;

    WorkingCalendar(DaysOff days) {
        this.days = days;
    }

    /** Whether people work on this day. */
    public boolean works(LocalDate day) {
        return days.works(day);
    }

    /** What an arrangement says of this day; empty for an ordinary day of the week. */
    public Optional<SpecialDay> special(LocalDate day) {
        return days.special(day);
    }

    /** The published notices for a year; empty where this version of the program knows none. */
    public List<YearNotice> notices(int year) {
        return Arrangements.known().notices(year);
    }

    /**
     * Whether a year's holidays are known: published when this version was made, or entered by an
     * office. Otherwise its days count as Monday to Friday, which is no more than a guess.
     */
    public boolean known(int year) {
        return !notices(year).isEmpty() || days.enteredAny(year);
    }

    /** The day itself when it is worked, else the next one that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        for (int k = 0; k < LONGEST_REST && !works(found); k++) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The day itself when it is worked, else the last one before it that was. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        for (int k = 0; k < LONGEST_REST && !works(found); k++) {
            found = found.minusDays(1);
        }
        return found;
    }

    /**
     * The day on which a term of working days ends. The day from which it runs does not count
     * (Civil Code of 2020, art. 201): one working day after a Friday is the Monday after it.
     *
     * @param count 0 or more; 0 gives the day itself, worked or not
     * @throws IllegalArgumentException when the count is negative
     */
    public LocalDate plus(LocalDate from, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("working days: " + count);
        }
        LocalDate day = from;
        for (int left = count; left > 0; left--) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }

    /** The working day that lies as many working days before; 0 gives the day itself. */
    public LocalDate minus(LocalDate from, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("working days: " + count);
        }
        LocalDate day = from;
        for (int left = count; left > 0; left--) {
            day = onOrBefore(day.minusDays(1));
        }
        return day;
    }

    /**
     * How many working days there are from one day to another, both counted; 0 when none or
     * reversed.
     */
    public int between(LocalDate first, LocalDate last) {
        int found = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            found += works(day) ? 1 : 0;
        }
        return found;
    }
}
