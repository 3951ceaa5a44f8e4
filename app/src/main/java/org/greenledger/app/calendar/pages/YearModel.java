package org.greenledger.app.calendar.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenledger.app.calendar.SpecialDay;
import org.greenledger.app.calendar.WorkingCalendar;
import org.greenledger.app.calendar.YearNotice;
import org.jspecify.annotations.Nullable;

/** A year as its page shows it: twelve months of weeks from Monday on. */
public final class YearModel {

    private final int year;
    private final LocalDate today;
    private final WorkingCalendar calendar;

    YearModel(int year, LocalDate today, WorkingCalendar calendar) {
        this.year = year;
        this.today = today;
        this.calendar = calendar;
    }

    /**
     * A day in a month's table.
     *
     * @param number the day of the month
     * @param css how it looks: work, rest, off or makeup
     * @param sign 休 or 班 beside the number; empty for an ordinary day
     * @param hover what is said of it; absent for an ordinary day
     * @param today whether it is today
     */
    public record Cell(
            int number, String css, String sign, @Nullable String hover, boolean today) {}

    /**
     * A month.
     *
     * @param weeks seven cells each; absent before the first and after the last day
     * @param working how many working days it has
     */
    public record Month(String name, List<List<@Nullable Cell>> weeks, int working) {}

    /** The year. */
    public int year() {
        return year;
    }

    /** Whether its holidays are known. */
    public boolean known() {
        return calendar.known(year);
    }

    /** The notices it rests on, for example 国办发明电〔2025〕7号; empty when none is known. */
    public String notices() {
        return calendar.notices(year).stream()
                .map(YearNotice::number)
                .collect(Collectors.joining("、"));
    }

    /** How many working days the year has. */
    public int working() {
        return calendar.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The twelve months. */
    public List<Month> months() {
        List<Month> all = new ArrayList<>();
        for (int m = 1; m <= 12; m++) {
            all.add(month(YearMonth.of(year, m)));
        }
        return all;
    }

    private Month month(YearMonth month) {
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        List<@Nullable Cell> week = new ArrayList<>();
        for (int k = 1; k < month.atDay(1).getDayOfWeek().getValue(); k++) {
            week.add(null);
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            week.add(cell(month.atDay(day)));
            if (week.size() == 7) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        while (!week.isEmpty() && week.size() < 7) {
            week.add(null);
        }
        if (!week.isEmpty()) {
            weeks.add(week);
        }
        return new Month(
                month.getMonthValue() + "月",
                weeks,
                calendar.between(month.atDay(1), month.atEndOfMonth()));
    }

    private Cell cell(LocalDate day) {
        Optional<SpecialDay> special = calendar.special(day);
        boolean now = day.equals(today);
        if (special.isEmpty()) {
            boolean works = calendar.works(day);
            return new Cell(day.getDayOfMonth(), works ? "work" : "rest", "", null, now);
        }
        SpecialDay named = special.get();
        String by = named.source().isEmpty() ? notices() : named.source();
        String hover =
                "%s %s%s，%s%s"
                        .formatted(
                                day,
                                named.name(),
                                named.working() ? "调休上班" : "放假",
                                by,
                                named.entered() ? "（整改办录入）" : "");
        return new Cell(
                day.getDayOfMonth(),
                named.working() ? "makeup" : "off",
                named.working() ? "班" : "休",
                hover,
                now);
    }
}
