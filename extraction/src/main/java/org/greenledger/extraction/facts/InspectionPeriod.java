package org.greenledger.extraction.facts;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.facts.DayWords.Day;
import org.jspecify.annotations.Nullable;

/**
 * When the team was there and when it gave its opinion: “2017年8月29日至9月1日,…督察组…,并于12月24日反馈督察意见”.
 * Lost characters are filled in only when the two days together admit one reading; a lost year
 * stays lost.
 */
final class InspectionPeriod {
    private static final int REACH = 100_000;
    private static final long LONGEST_DAYS = 100;

    private static final Pattern RANGE =
            Pattern.compile(
                    "(?<![0-9年月〇○零一二三四五六七八九十])("
                            + DayWords.PATTERN
                            + "|[0-9年月]{3,12}+)(?:起)?\\s?(?:至|到|-{1,2}|~)\\s?(次年|翌年|当年|同年)?("
                            + DayWords.PATTERN
                            + ")");
    private static final Pattern ABOUT_THE_INSPECTION =
            Pattern.compile("督察组|督查组|开展.{0,30}督察|进驻|下沉督察|回头看|督察(?:期间|工作)");
    private static final Pattern NOT_THE_INSPECTION =
            Pattern.compile("公示|公告期|异议|受理举报|截至|停电|值班|受理信访举报电话");
    private static final Pattern OPINION =
            Pattern.compile(
                    "(?<![0-9年月])("
                            + DayWords.PATTERN
                            + ")(?!前|底|止|起|至|到|以前|之前|-|~)((?:(?!"
                            + DayWords.PATTERN
                            + ")[^。;\\n]){0,60}?)反馈(?:了)?(?:[^。;,\\n]{0,24}?(?:意见|情况|报告|会|问题)|[。,])");
    private static final Pattern MONTHS_ONLY =
            Pattern.compile(
                    "(?<![0-9])[12][0-9]{3}年[0-9]{1,2}月(?:[至到-](?:[12][0-9]{3}年)?[0-9]{1,2}月)?(?![0-9])");

    private InspectionPeriod() {}

    /** The three days, each absent where the document does not tell, and doubts. */
    record Period(
            @Nullable Found<String> from,
            @Nullable Found<String> to,
            @Nullable Found<String> feedback,
            @Nullable SourceSpan sentence,
            List<Warning> warnings) {}

    /** Reads the period of a folded text. */
    static Period of(String folded, boolean lookBack) {
        String head = folded.length() > REACH ? folded.substring(0, REACH) : folded;
        List<Warning> warnings = new ArrayList<>();
        Range range = range(head, lookBack);
        Found<String> from = null;
        Found<String> to = null;
        if (range != null && range.from != null && range.to != null) {
            from = day(range.from, range.span, "督察时段的起始日", "from", head, warnings);
            to = day(range.to, range.span, "督察时段的截止日", "to", head, warnings);
        } else if (range != null) {
            warnings.add(
                    Warning.at(
                            "plan.from",
                            "unresolved-date",
                            "督察时间“" + range.span.of(head) + "”字符残缺,有多种读法,请核对原文后填写",
                            range.span));
        } else {
            monthsOnly(head, warnings);
        }
        Found<String> feedback = feedback(head, range, warnings);
        return new Period(
                from, to, feedback, range == null ? null : sentence(head, range.span), warnings);
    }

    private record Range(@Nullable Day from, @Nullable Day to, SourceSpan span, int score) {}

    private static @Nullable Range range(String head, boolean lookBack) {
        Range best = null;
        for (MatchResult matcher : NumberScan.all(RANGE, head)) {
            SourceSpan span = new SourceSpan(matcher.start(1), matcher.end());
            String sentence = sentence(head, span).of(head);
            if (!ABOUT_THE_INSPECTION.matcher(sentence).find()
                    || NOT_THE_INSPECTION.matcher(sentence).find()) {
                continue;
            }
            int score = 1;
            score += sentence.contains("督察组") ? 2 : 0;
            score += sentence.matches("(?s).*(?:进驻|开展|实施|下沉|进行).*") ? 1 : 0;
            score += lookBack && sentence.contains("回头看") ? 4 : 0;
            Range range =
                    resolved(matcher.group(1), matcher.group(3), matcher.group(2), span, score);
            if (range != null && (best == null || range.score > best.score)) {
                best = range;
            }
        }
        return best;
    }

    /** Null when the words are no days at all; without days when they admit several readings. */
    private static @Nullable Range resolved(
            String first, String second, @Nullable String which, SourceSpan span, int score) {
        List<Day[]> pairs = new ArrayList<>();
        boolean damaged = false;
        boolean next = which != null && (which.startsWith("次") || which.startsWith("翌"));
        List<Day> firsts = DayWords.readings(first);
        if (firsts.isEmpty() && first.matches(".*月[0-9]{1,2}")) {
            firsts = DayWords.readings(first + "日");
        }
        for (Day from : firsts) {
            for (Day raw : DayWords.readings(second)) {
                if (from.month() == null) {
                    continue;
                }
                Day to = following(from, raw, next);
                damaged |= from.repaired() || to.repaired();
                long days = ChronoUnit.DAYS.between(from.date(), to.date());
                if (from.year() == null && days < 0) {
                    days += 366;
                }
                if (days >= 0 && days <= LONGEST_DAYS) {
                    pairs.add(new Day[] {from, to});
                }
            }
        }
        if (pairs.size() == 1) {
            return new Range(pairs.get(0)[0], pairs.get(0)[1], span, score);
        }
        return damaged ? new Range(null, null, span, score) : null;
    }

    private static Day following(Day from, Day raw, boolean nextYear) {
        Day to = raw.after(from);
        if (raw.year() == null && from.year() != null) {
            boolean wraps = raw.month() != null && raw.month() < nonNull(from.month());
            return nextYear || wraps ? safely(to, from.year() + 1) : to;
        }
        return to;
    }

    private static int nonNull(@Nullable Integer month) {
        return month == null ? 1 : month;
    }

    /** The day in that year; 29 February stays in its own year when the other has none. */
    private static Day safely(Day day, int year) {
        boolean exists =
                day.day() != 29 || nonNull(day.month()) != 2 || java.time.Year.isLeap(year);
        return exists ? day.in(year) : day;
    }

    private static @Nullable Found<String> day(
            Day day,
            SourceSpan span,
            String what,
            String key,
            String head,
            List<Warning> warnings) {
        String iso = day.iso();
        if (iso == null) {
            return null;
        }
        String reason = what;
        if (day.repaired()) {
            reason += ",原文丢失年月字,按唯一可能的读法补全";
            warnings.add(
                    Warning.at(
                            "plan." + key,
                            "repaired-date",
                            "“" + span.of(head) + "”丢失了“年”“月”等字,已读作 " + iso + ",请核对原文",
                            span));
        }
        if (day.year() == null) {
            reason += ",原文没有写年份";
            warnings.add(
                    Warning.at(
                            "plan." + key,
                            "unresolved-date",
                            "“" + span.of(head) + "”没有写年份,请补填年份",
                            span));
        }
        return new Found<>(iso, span, reason);
    }

    private static void monthsOnly(String head, List<Warning> warnings) {
        Matcher months = MONTHS_ONLY.matcher(head);
        while (months.find()) {
            SourceSpan span = new SourceSpan(months.start(), months.end());
            String after = head.substring(span.end(), Math.min(head.length(), span.end() + 40));
            if (after.matches("(?s)[,,]?[^。;\\n]{0,24}督察组[^。;\\n]{0,16}(?:对|进驻|开展|赴).*")) {
                warnings.add(
                        Warning.at(
                                "plan.from",
                                "unresolved-date",
                                "督察时间只写到月(“" + span.of(head) + "”),请补填起止日期",
                                span));
                return;
            }
        }
    }

    private static @Nullable Found<String> feedback(
            String head, @Nullable Range range, List<Warning> warnings) {
        for (MatchResult opinion : NumberScan.all(OPINION, head)) {
            SourceSpan span = new SourceSpan(opinion.start(1), opinion.end(1));
            String around = sentence(head, span).of(head);
            if (!around.contains("督察") || around.contains("公示") || inRange(range, span)) {
                continue;
            }
            List<Day> days = DayWords.readings(opinion.group(1));
            if (days.size() == 1 && days.get(0).month() != null) {
                Day day = yearFrom(range, span, days.get(0), head, warnings);
                return day(day, span, "与“反馈意见”同句的日期", "feedback", head, warnings);
            }
            if (days.size() > 1) {
                warnings.add(
                        Warning.at(
                                "plan.feedback",
                                "unresolved-date",
                                "反馈日期“" + span.of(head) + "”字符残缺,有多种读法,请核对原文后填写",
                                span));
                return null;
            }
        }
        return null;
    }

    private static boolean inRange(@Nullable Range range, SourceSpan span) {
        return range != null && range.span.covers(span);
    }

    /** A year stated for the period in the same sentence holds for the opinion as well. */
    private static Day yearFrom(
            @Nullable Range range, SourceSpan span, Day day, String head, List<Warning> warnings) {
        if (day.year() != null
                || range == null
                || range.to == null
                || range.to.year() == null
                || !sentence(head, range.span).covers(span)) {
            return day;
        }
        Day same = safely(day, range.to.year());
        if (!same.date().isBefore(range.to.date())) {
            return same;
        }
        warnings.add(
                Warning.at(
                        "plan.feedback",
                        "inferred-year",
                        "反馈日期“" + span.of(head) + "”早于督察结束日,已按次年理解,请核对",
                        span));
        return safely(day, range.to.year() + 1);
    }

    private static SourceSpan sentence(String head, SourceSpan span) {
        return new SourceSpan(
                Sentences.startBefore(head, span.start(), 200),
                Sentences.endAfter(head, span.end(), 300));
    }
}
