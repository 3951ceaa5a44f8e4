package org.greenledger.extraction.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last day an indicator is due: 到2020年, 2019年底, 2025年6月底前, 至2027年末, “十四五”末. A year compared
 * with (较2015年) or begun with (自2017年起) is no due day.
 */
final class DueWords {
    /** A phrase of time that can be a due day. */
    static final Pattern PATTERN =
            Pattern.compile(
                    "(?<!较|比|于|自|从|以|对|与|在|[0-9])(?:力争|争取|确保)?(?:(?:到|至|截至|截止)\\s?)?"
                            + "(?:[12][0-9]{3}(?:年)?\\s?(?:-|至|到|~)\\s?)?(?<year>20[0-9]{2})年(?:度)?"
                            + "(?:(?<month>[0-9]{1,2})月(?:份)?(?:(?<day>[0-9]{1,2})日)?|(?<half>上半年)|(?<autumn>下半年)|(?<quarter>第?[一二三四1-4]季度))?"
                            + "(?<end>年?(?:底|末|终))?(?:之?以?前|为止|止)?"
                            + "(?!以来|起|开始|至今|基础|相比|同期|水平|的(?:水平|基)|为基|基准|[0-9]|年?度?(?:目标|任务|计划)的)"
                            + "|(?:[\"“]?十(?<plan>[三四五])五[\"”]?(?:时期|期间|规划)?(?:末|期末|末期|结束))");

    private DueWords() {}

    /** The day the matched phrase means; null when there is no such day. */
    static @Nullable String iso(Matcher phrase) {
        String plan = phrase.group("plan");
        if (plan != null) {
            return switch (plan) {
                case "三" -> "2020-12-31";
                case "四" -> "2025-12-31";
                default -> "2030-12-31";
            };
        }
        int year = Integer.parseInt(phrase.group("year"));
        String month = phrase.group("month");
        if (month != null) {
            return monthEnd(year, Integer.parseInt(month), phrase.group("day"));
        }
        if (phrase.group("half") != null) {
            return year + "-06-30";
        }
        String quarter = phrase.group("quarter");
        if (quarter != null) {
            Integer number = Numeral.value(quarter.replace("第", "").replace("季度", ""));
            return number == null ? null : YearMonth.of(year, number * 3).atEndOfMonth().toString();
        }
        return year + "-12-31";
    }

    private static @Nullable String monthEnd(int year, int month, @Nullable String day) {
        if (month < 1 || month > 12) {
            return null;
        }
        YearMonth of = YearMonth.of(year, month);
        if (day == null) {
            return of.atEndOfMonth().toString();
        }
        int number = Integer.parseInt(day);
        boolean exists = number >= 1 && number <= of.lengthOfMonth();
        return exists ? LocalDate.of(year, month, number).toString() : null;
    }
}
