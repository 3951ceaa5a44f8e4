package org.greenledger.extraction.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.outline.ChineseNumber;
import org.greenledger.extraction.outline.PlainLetters;
import org.jspecify.annotations.Nullable;

/**
 * The words a date is written with, and the last day they mean: 2017年底, 2018年6月底前, 二〇一九年六月,
 * 2020年第一季度, 2021年上半年, 2019.6.28, 2022—2024年, 2023年3月1日至5月31日. Patterns work on {@link
 * PlainLetters#fold folded} text.
 */
final class DateWords {
    private DateWords() {}

    private static final String S = "\\s{0,2}";
    private static final String YEAR = "(?<y>(?:19|20)\\d{2}|[一二][〇零○0九][〇零○一二三四五六七八九]{2})";
    private static final String MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
    private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])";
    private static final String NOT_BOTTOM = "(?![泥部数册线层图座细])";
    private static final String END =
            "(?:" + S + "(?<end>年?(?:底" + NOT_BOTTOM + "|末)|年中(?![央期心])|年?内(?![蒙部河涝容外陆审湖江])))?";
    private static final String BEFORE =
            "(?:" + S + "(?<before>之前|以前|前(?![进往期述提置沿端景言列海郭山锋湾线哨]))|(?<by>止))?";

    /** A date that states its year in four digits followed by 年. */
    static final Pattern DATED =
            Pattern.compile(
                    "(?<![\\d〇零○一二三四五六七八九])"
                            + YEAR
                            + S
                            + "年(?!度)"
                            + "(?:"
                            + S
                            + "(?<m>"
                            + MONTH
                            + ")"
                            + S
                            + "月份?"
                            + "(?:"
                            + S
                            + "(?<d>"
                            + DAY
                            + ")"
                            + S
                            + "[日号]|"
                            + S
                            + "(?<x>上旬|中旬|下旬))?"
                            + "|"
                            + S
                            + "第?(?<q>[1-4一二三四])季度"
                            + "|"
                            + S
                            + "(?<h>[上下])半年)?"
                            + END
                            + BEFORE);

    /** 2019-06-28, 2019.6.28, 2019/6/28. */
    static final Pattern DOTTED =
            Pattern.compile(
                    "(?<![\\d.\\-/])(?<y>(?:19|20)\\d{2})([.\\-/])(?<m>1[0-2]|0?[1-9])\\2(?<d>3[01]|[12]\\d|0?[1-9])(?![\\d.\\-/])"
                            + "日?"
                            + BEFORE);

    /** 2022-2024年, 2022年至2024年: two years joined. */
    static final Pattern YEARS =
            Pattern.compile(
                    "(?<![\\d])(?<a>(?:19|20)\\d{2})"
                            + S
                            + "年?"
                            + S
                            + "(?:-{1,2}|至|到)"
                            + S
                            + "(?<y>(?:19|20)\\d{2})"
                            + S
                            + "年(?!度|"
                            + S
                            + MONTH
                            + S
                            + "月)"
                            + END
                            + BEFORE);

    /** What may follow a date to make it the first day of a period. */
    static final Pattern UNTIL =
            Pattern.compile(
                    S
                            + "(?:-{1,2}|至|到)"
                            + S
                            + "(?:(?<y>(?:19|20)\\d{2})"
                            + S
                            + "年"
                            + S
                            + ")?(?:(?<m>"
                            + MONTH
                            + ")"
                            + S
                            + "月份?"
                            + S
                            + ")?(?:(?<d>"
                            + DAY
                            + ")"
                            + S
                            + "[日号])?(?<end>底"
                            + NOT_BOTTOM
                            + ")?"
                            + BEFORE);

    /** A month, with or without a day, whose year is not stated beside it. */
    static final Pattern MONTH_ONLY =
            Pattern.compile(
                    "(?<![\\d年〇零○一二三四五六七八九十.个])(?<m>"
                            + MONTH
                            + ")"
                            + S
                            + "月份?(?:"
                            + S
                            + "(?<d>"
                            + DAY
                            + ")"
                            + S
                            + "[日号])?(?:"
                            + S
                            + "(?<end>底"
                            + NOT_BOTTOM
                            + "|末))?"
                            + BEFORE);

    /** A year counted from the document's own. */
    static final Pattern THIS_YEAR =
            Pattern.compile(
                    "(?<w>今年|本年(?!度)|本年度|明年|后年|当年(?=年?[底末内]))"
                            + "(?:"
                            + S
                            + "(?<m>"
                            + MONTH
                            + ")"
                            + S
                            + "月份?(?:"
                            + S
                            + "(?<d>"
                            + DAY
                            + ")"
                            + S
                            + "[日号])?|"
                            + S
                            + "第?(?<q>[1-4一二三四])季度|"
                            + S
                            + "(?<h>[上下])半年)?"
                            + END
                            + BEFORE);

    /** “十四五”末: the last day of a five-year plan. */
    static final Pattern FIVE_YEARS =
            Pattern.compile("[“\"]?十(?<five>[二三四五六])五[”\"]?(?:规划)?(?:期?末|期间内?|时期内?)" + BEFORE);

    /** 年底前, 年内: no year at all. */
    static final Pattern YEAR_END =
            Pattern.compile(
                    "(?<![\\d〇零○一二三四五六七八九十今本明后次当每多几两半个数全去前])年(?:底"
                            + NOT_BOTTOM
                            + "|末|内(?![蒙部]))(?:之前|以前|前)?");

    /** 底前 at the head of a clause: the year before it was lost. */
    static final Pattern LOST_YEAR =
            Pattern.compile(
                    "(?<=^|[\\s,、。;:!?(\"“])(?:[到于至])?底(?:之前|以前|前|(?=[,]?(?:完成|淘汰|制定|制订|实现|建成|编制|出台|全部|全面|基本|启动|达到|取缔|拆除|关闭|整改|关停)))");

    /** 20259月底前: the character 年 was lost between year and month. */
    static final Pattern GLUED =
            Pattern.compile(
                    "(?<!\\d)(?<y>20\\d{2})(?<m>1[0-2]|[1-9])月(?:(?<d>3[01]|[12]\\d|[1-9])日)?(?:(?<end>底)"
                            + NOT_BOTTOM
                            + ")?"
                            + BEFORE);

    /** A calendar reading of a date's words. */
    record Day(LocalDate last, LocalDate first, String precision) {}

    /** The day a match means; null when the calendar has no such day. */
    static @Nullable Day day(Matcher m, int year) {
        try {
            String month = group(m, "m");
            if (month != null) {
                return ofMonth(m, YearMonth.of(year, ChineseNumber.of(month)));
            }
            String quarter = group(m, "q");
            if (quarter != null) {
                int q = ChineseNumber.of(quarter);
                return span(YearMonth.of(year, q * 3 - 2), YearMonth.of(year, q * 3), "quarter");
            }
            String half = group(m, "h");
            if (half != null || "年中".equals(group(m, "end"))) {
                return "下".equals(half)
                        ? span(YearMonth.of(year, 7), YearMonth.of(year, 12), "half-year")
                        : span(YearMonth.of(year, 1), YearMonth.of(year, 6), "half-year");
            }
            return span(YearMonth.of(year, 1), YearMonth.of(year, 12), "year");
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The year a match states. */
    static int year(Matcher m) {
        return ChineseNumber.of(m.group("y"));
    }

    /** Whether the words look forward to an end: 底, 前, 内, 止. */
    static boolean hasEndMark(Matcher m) {
        return group(m, "end") != null || group(m, "before") != null || group(m, "by") != null;
    }

    /** A named group, null when the pattern has none of that name or it matched nothing. */
    static @Nullable String group(Matcher m, String name) {
        return m.pattern().pattern().contains("(?<" + name + ">") ? m.group(name) : null;
    }

    private static Day ofMonth(Matcher m, YearMonth month) {
        String day = group(m, "d");
        if (day != null) {
            LocalDate date = month.atDay(ChineseNumber.of(day));
            return new Day(date, date, "day");
        }
        String part = group(m, "x");
        if (part == null || part.equals("下旬")) {
            return new Day(month.atEndOfMonth(), month.atDay(1), "month");
        }
        LocalDate last = month.atDay(part.equals("上旬") ? 10 : 20);
        return new Day(last, last.minusDays(9), "day");
    }

    private static Day span(YearMonth first, YearMonth last, String precision) {
        return new Day(last.atEndOfMonth(), first.atDay(1), precision);
    }
}
