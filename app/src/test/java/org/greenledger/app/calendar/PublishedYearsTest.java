package org.greenledger.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every day of every year from 2016 to 2026 against the notices of the State Council's office,
 * written down here from their texts: first the stretches off, then the days worked in exchange.
 */
@ServerTest
class PublishedYearsTest {

    @Autowired WorkingCalendar calendar;

    @ParameterizedTest
    @CsvSource({
        "2016, 0101-0103 0207-0213 0402-0404 0430-0502 0609-0611 0915-0917 1001-1007 1231-1231, 0206 0214 0612 0918 1008 1009",
        "2017, 0101-0102 0127-0202 0402-0404 0429-0501 0528-0530 1001-1008 1230-1231, 0122 0204 0401 0527 0930",
        "2018, 0101-0101 0215-0221 0405-0407 0429-0501 0616-0618 0922-0924 1001-1007 1230-1231, 0211 0224 0408 0428 0929 0930 1229",
        "2019, 0101-0101 0204-0210 0405-0407 0501-0504 0607-0609 0913-0915 1001-1007, 0202 0203 0428 0505 0929 1012",
        "2020, 0101-0101 0124-0202 0404-0406 0501-0505 0625-0627 1001-1008, 0119 0426 0509 0628 0927 1010",
        "2021, 0101-0103 0211-0217 0403-0405 0501-0505 0612-0614 0919-0921 1001-1007, 0207 0220 0425 0508 0918 0926 1009",
        "2022, 0101-0103 0131-0206 0403-0405 0430-0504 0603-0605 0910-0912 1001-1007 1231-1231, 0129 0130 0402 0424 0507 1008 1009",
        "2023, 0101-0102 0121-0127 0405-0405 0429-0503 0622-0624 0929-1006 1230-1231, 0128 0129 0423 0506 0625 1007 1008",
        "2024, 0101-0101 0210-0217 0404-0406 0501-0505 0608-0610 0915-0917 1001-1007, 0204 0218 0407 0428 0511 0914 0929 1012",
        "2025, 0101-0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008, 0126 0208 0427 0928 1011",
        "2026, 0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007, 0104 0214 0228 0509 0920 1010"
    })
    void everyDayIsAsTheNoticesHaveIt(int year, String off, String worked) {
        Set<LocalDate> rest = new TreeSet<>();
        for (String stretch : off.split(" ")) {
            LocalDate last = day(year, stretch.substring(5));
            day(year, stretch.substring(0, 4)).datesUntil(last.plusDays(1)).forEach(rest::add);
        }
        Set<LocalDate> work = new TreeSet<>();
        List.of(worked.split(" ")).forEach(d -> work.add(day(year, d)));

        for (LocalDate d = LocalDate.of(year, 1, 1); d.getYear() == year; d = d.plusDays(1)) {
            boolean weekend =
                    d.getDayOfWeek() == DayOfWeek.SATURDAY || d.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean expected = work.contains(d) || !weekend && !rest.contains(d);
            assertThat(calendar.works(d)).as(d.toString()).isEqualTo(expected);
        }
        assertThat(work).allMatch(d -> d.getDayOfWeek().getValue() >= 6);
        assertThat(calendar.known(year)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // across National Day: 2025-10-01 to 08 off, Sunday 28 September and Saturday 11 October
        // worked
        "2025-09-26, 3, 2025-09-30",
        "2025-09-30, 1, 2025-10-09",
        "2025-09-26, 10, 2025-10-16",
        "2026-09-30, 5, 2026-10-13",
        // across Spring Festival: 2026-02-15 to 23 off, Saturdays 14 and 28 February worked
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 2, 2026-02-24",
        "2026-02-13, 10, 2026-03-05",
        "2025-01-24, 5, 2025-02-07",
        // 2020's Spring Festival was lengthened to 2 February
        "2020-01-23, 1, 2020-02-03",
        // 30 working days after a feedback, as plans have to be filed
        "2026-01-30, 30, 2026-03-19"
    })
    void termsOfWorkingDaysRunAcrossHolidays(LocalDate from, int count, LocalDate end) {
        assertThat(calendar.plus(from, count)).isEqualTo(end);
    }

    private static LocalDate day(int year, String monthAndDay) {
        return LocalDate.of(
                year,
                Integer.parseInt(monthAndDay.substring(0, 2)),
                Integer.parseInt(monthAndDay.substring(2)));
    }
}
