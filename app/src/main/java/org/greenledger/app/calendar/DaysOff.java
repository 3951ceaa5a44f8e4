package org.greenledger.app.calendar;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.nlf.calendar.Holiday;
import com.nlf.calendar.util.HolidayUtil;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which days differ from the week's: the office's entries first, then the library's. */
@Component
class DaysOff {

    /** Other nodes see what an office enters after that time at the latest. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final Boolean ALL = Boolean.TRUE;

    private final LoadingCache<Boolean, Map<LocalDate, Boolean>> entered;

    DaysOff(JdbcDays days) {
        this.entered = Caffeine.newBuilder().expireAfterWrite(FRESH).build(every -> days.working());
    }

    boolean works(LocalDate day) {
        Boolean said = entered.get(ALL).get(day);
        return said == null ? published(day) : said;
    }

    void changed() {
        entered.invalidateAll();
    }

    private static boolean published(LocalDate day) {
        Holiday holiday =
                HolidayUtil.getHoliday(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        if (holiday != null) {
            return holiday.isWork();
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
