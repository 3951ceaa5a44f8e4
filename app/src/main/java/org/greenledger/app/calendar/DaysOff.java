package org.greenledger.app.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which days differ from the week's: the office's entries first, then what was published. */
@Component
class DaysOff {

    /** Other nodes see what an office enters after that time at the latest. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final Boolean ALL = Boolean.TRUE;

    private final LoadingCache<Boolean, Map<LocalDate, SpecialDay>> entered;

    DaysOff(JdbcDays days) {
        this.entered = Caffeine.newBuilder().expireAfterWrite(FRESH).build(every -> days.inForce());
    }

    boolean works(LocalDate day) {
        return special(day)
                .map(SpecialDay::working)
                .orElse(
                        day.getDayOfWeek() != DayOfWeek.SATURDAY
                                && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    Optional<SpecialDay> special(LocalDate day) {
        SpecialDay said = entered.get(ALL).get(day);
        return said == null ? Arrangements.known().of(day) : Optional.of(said);
    }

    /** Whether an office entered any day of the year. */
    boolean enteredAny(int year) {
        return entered.get(ALL).keySet().stream().anyMatch(day -> day.getYear() == year);
    }

    void changed() {
        entered.invalidateAll();
    }
}
