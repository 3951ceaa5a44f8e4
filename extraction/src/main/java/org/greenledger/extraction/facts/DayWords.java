package org.greenledger.extraction.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as printed, whole or damaged: 2022年9月8日, 二〇二二年九月八日, 2022-09-08, 9月8日, 8日, and with lost
 * characters 202298日, 2022年98日, 927日. A damaged day may have several readings; all are returned.
 */
final class DayWords {
    /** Characters such a day may be written in; for use inside patterns. */
    static final String PATTERN =
            "(?:[12][0-9]{3}\\s?[-./]\\s?[0-9]{1,2}\\s?[-./]\\s?[0-9]{1,2}(?![0-9])日?"
                    + "|[0-9〇○零一二三四五六七八九十][0-9年月〇○零一二三四五六七八九十 ]{0,15}+日)";

    private static final Pattern NUMERIC =
            Pattern.compile("([12][0-9]{3})[-./]([0-9]{1,2})[-./]([0-9]{1,2})日?");
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?:([12][0-9]{3}|[一二][〇○零一二三四五六七八九]{3})年)?"
                            + "(?:([0-9]{1,2}|[一二三四五六七八九十]{1,2})月)?"
                            + "([0-9]{1,2}|[一二三四五六七八九十]{1,3})日?");
    private static final Pattern DAMAGED =
            Pattern.compile("(?:((?:19|20)[0-9]{2})年?)?([0-9]{1,2}月)?([0-9]{1,4})日");

    private DayWords() {}

    /**
     * One way to read the words.
     *
     * @param year null where the words have none
     * @param month null where the words have none
     * @param repaired whether lost characters had to be filled in
     */
    record Day(@Nullable Integer year, @Nullable Integer month, int day, boolean repaired) {

        /** The day with the year and month filled in from {@code earlier} where it has none. */
        Day after(Day earlier) {
            return new Day(
                    year != null ? year : earlier.year,
                    month != null ? month : earlier.month,
                    day,
                    repaired);
        }

        /** The day in the given year. */
        Day in(int otherYear) {
            return new Day(otherYear, month, day, repaired);
        }

        /** {@code 2017-08-29}, or {@code --08-29} without a year; null without a month. */
        @Nullable String iso() {
            if (month == null) {
                return null;
            }
            String rest = String.format("-%02d-%02d", month, day);
            return year == null ? "-" + rest : String.format("%04d", year) + rest;
        }

        /** Day of the year 2000 or of its own, to compare days. */
        LocalDate date() {
            return LocalDate.of(year == null ? 2000 : year, month == null ? 1 : month, day);
        }
    }

    /** All days the folded words can mean; empty when they are no day. */
    static List<Day> readings(String words) {
        String compact = words.replace(" ", "");
        Matcher numeric = NUMERIC.matcher(compact);
        if (numeric.matches()) {
            return only(numeric.group(1), numeric.group(2), numeric.group(3), false);
        }
        Matcher whole = WHOLE.matcher(compact);
        if (whole.matches()) {
            if (whole.group(1) == null || whole.group(2) != null) {
                return only(whole.group(1), whole.group(2), whole.group(3), false);
            }
        }
        Matcher damaged = DAMAGED.matcher(compact);
        return damaged.matches() ? repaired(damaged) : List.of();
    }

    private static List<Day> repaired(Matcher damaged) {
        List<Day> days = new ArrayList<>();
        String year = damaged.group(1);
        String digits = damaged.group(3);
        if (damaged.group(2) != null) {
            String month = damaged.group(2).substring(0, damaged.group(2).length() - 1);
            days.addAll(only(year, month, digits, true));
        } else {
            for (int split = 1; split <= 2 && split < digits.length(); split++) {
                String month = digits.substring(0, split);
                String day = digits.substring(split);
                if (day.length() <= 2 && !month.startsWith("0") && !day.startsWith("0")) {
                    days.addAll(only(year, month, day, true));
                }
            }
        }
        return days;
    }

    private static List<Day> only(
            @Nullable String year, @Nullable String month, String day, boolean repaired) {
        Integer y = year == null ? null : Numeral.value(year);
        Integer m = month == null ? null : Numeral.value(month);
        Integer d = Numeral.value(day);
        if (d == null || (year != null && y == null) || (month != null && m == null)) {
            return List.of();
        }
        try {
            Day read = new Day(y, m, d, repaired);
            return read.date() == null || d > 31 ? List.of() : List.of(read);
        } catch (DateTimeException impossible) {
            return List.of();
        }
    }
}
