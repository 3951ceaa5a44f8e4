package org.greenledger.extraction.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.PlanDraft.Term;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.outline.ChineseNumber;
import org.greenledger.extraction.outline.PlainLetters;
import org.jspecify.annotations.Nullable;

/** Finds every date in a range of text, in order and without overlaps, with what it means. */
final class DateHits {
    private static final Pattern FROM_ON = Pattern.compile("\\s{0,2}(?:\\d{1,2}月)?(?:起|开始|以来)");
    private static final String LOST = "原文缺年份,无法确定日期,请补全。";
    private static final String NO_SUCH_DAY = "日历上没有这一天,请核对原文。";
    private static final String NO_YEAR = "文中没有可据以推算的年份,请补全。";

    /**
     * A date found.
     *
     * @param term what it means; null when that cannot be told
     * @param doubt why not, or why a person should look; null when there is no doubt
     * @param code the warning's code when there is a doubt
     * @param forward whether its words look forward to an end, such as 底, 前, 内
     */
    record Hit(
            int start,
            int end,
            @Nullable Term term,
            @Nullable String doubt,
            String code,
            boolean forward) {}

    private final String folded;
    private final String text;
    private final SourceSpan span;
    private final @Nullable Integer documentYear;
    private final List<Hit> hits = new ArrayList<>();

    private DateHits(String text, SourceSpan span, @Nullable Integer documentYear) {
        this.text = text;
        this.span = span;
        this.folded = PlainLetters.fold(text, span.start(), span.end());
        this.documentYear = documentYear;
    }

    /**
     * All dates in {@code span}.
     *
     * @param documentYear the year 今年 stands for; null when unknown
     * @param wanted which hits count; asked in order, a hit refused leaves no trace
     */
    static List<Hit> of(
            String text, SourceSpan span, @Nullable Integer documentYear, Predicate<Hit> wanted) {
        DateHits found = new DateHits(text, span, documentYear);
        found.each("年", DateWords.YEARS, found::years);
        found.each("年", DateWords.DATED, found::dated);
        found.each("20", DateWords.DOTTED, m -> found.plain(m, DateWords.year(m)));
        found.each("月", DateWords.GLUED, found::glued);
        found.each("年", DateWords.THIS_YEAR, found::thisYear);
        found.each("底", DateWords.LOST_YEAR, m -> found.doubt(m, "unresolved-date", LOST));
        found.each("年", DateWords.YEAR_END, found::yearEnd);
        found.each("月", DateWords.MONTH_ONLY, found::monthOnly);
        found.each("五", DateWords.FIVE_YEARS, found::fiveYears);
        return found.hits.isEmpty() ? List.of() : found.inOrder(wanted);
    }

    private interface Reader {
        void read(Matcher m);
    }

    /** Runs a pattern over the span, unless the word none of its matches lacks is missing. */
    private void each(String needed, Pattern pattern, Reader reader) {
        if (!folded.contains(needed)) {
            return;
        }
        Matcher m = pattern.matcher(folded);
        while (m.find()) {
            reader.read(m);
        }
    }

    private List<Hit> inOrder(Predicate<Hit> wanted) {
        hits.sort(Comparator.comparingInt(Hit::start).thenComparing(h -> -h.end()));
        List<Hit> kept = new ArrayList<>();
        int end = -1;
        LocalDate before = null;
        for (Hit hit : hits) {
            if (hit.start() < end) {
                continue;
            }
            end = hit.end();
            Hit known = before == null ? hit : inherit(hit, before);
            Term term = known.term();
            if (term != null && term.date() != null && !term.date().startsWith("--")) {
                before = LocalDate.parse(term.date());
            }
            if (wanted.test(known)) {
                kept.add(known);
            }
        }
        return kept;
    }

    /** 2025年6月底前…,12月底前…: the second month takes the first one's year, never going back. */
    private Hit inherit(Hit hit, LocalDate before) {
        Term term = hit.term();
        if (term == null || term.date() == null || !term.date().startsWith("--")) {
            return hit;
        }
        LocalDate date = LocalDate.parse(before.getYear() + term.date().substring(1));
        if (!date.isAfter(before)) {
            return hit;
        }
        Term known = byDate(hit.start(), hit.end(), date, null, String.valueOf(term.precision()));
        return new Hit(hit.start(), hit.end(), known, null, "", hit.forward());
    }

    private void years(Matcher m) {
        DateWords.Day last = DateWords.day(m, DateWords.year(m));
        if (last != null && Integer.parseInt(m.group("a")) < DateWords.year(m)) {
            add(m, m.end(), last.last(), m.group("a") + "-01-01", last.precision(), true);
        }
    }

    private void dated(Matcher m) {
        int year = DateWords.year(m);
        DateWords.Day day = DateWords.day(m, year);
        if (day == null) {
            doubt(m, "unresolved-date", NO_SUCH_DAY);
            return;
        }
        Matcher on = FROM_ON.matcher(folded).region(m.end(), folded.length());
        if (on.lookingAt()) {
            if (!on.group().endsWith("以来")) {
                openEnded(m.start(), on.end(), day.first());
            }
            return;
        }
        Matcher until = DateWords.UNTIL.matcher(folded).region(m.end(), folded.length());
        if (until.lookingAt() && (until.group("m") != null || until.group("d") != null)) {
            DateWords.Day end = ending(until, m, year);
            if (end != null && end.last().isAfter(day.first())) {
                add(m, until.end(), end.last(), day.first().toString(), end.precision(), true);
                return;
            }
        }
        add(m, m.end(), day.last(), null, day.precision(), DateWords.hasEndMark(m));
    }

    private static DateWords.@Nullable Day ending(Matcher until, Matcher first, int year) {
        int own = until.group("y") == null ? year : DateWords.year(until);
        if (until.group("m") != null) {
            return DateWords.day(until, own);
        }
        String month = DateWords.group(first, "m");
        if (month == null) {
            return null;
        }
        try {
            LocalDate date =
                    LocalDate.of(own, ChineseNumber.of(month), ChineseNumber.of(until.group("d")));
            return new DateWords.Day(date, date, "day");
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    private void openEnded(int start, int end, LocalDate from) {
        int word = start;
        if (start > 0 && "自从".indexOf(folded.charAt(start - 1)) >= 0) {
            word = start - 1;
        }
        Term term =
                new Term(
                        "open-ended",
                        raw(word, end),
                        null,
                        null,
                        null,
                        null,
                        from.toString(),
                        List.of(),
                        place(word, end));
        hits.add(new Hit(word, end, term, null, "", true));
    }

    private void plain(Matcher m, int year) {
        DateWords.Day day = DateWords.day(m, year);
        if (day == null) {
            doubt(m, "unresolved-date", NO_SUCH_DAY);
        } else {
            add(m, m.end(), day.last(), null, day.precision(), DateWords.hasEndMark(m));
        }
    }

    private void glued(Matcher m) {
        DateWords.Day day = DateWords.day(m, DateWords.year(m));
        if (day == null) {
            doubt(m, "unresolved-date", NO_SUCH_DAY);
            return;
        }
        Term term = byDate(m.start(), m.end(), day.last(), null, day.precision());
        String doubt = "原文“" + raw(m.start(), m.end()) + "”缺“年”字,读作" + day.last() + ",请核对。";
        hits.add(new Hit(m.start(), m.end(), term, doubt, "repaired-date", true));
    }

    private void thisYear(Matcher m) {
        if (documentYear == null) {
            doubt(m, "unresolved-date", NO_YEAR);
            return;
        }
        int year =
                switch (m.group("w")) {
                    case "明年" -> documentYear + 1;
                    case "后年" -> documentYear + 2;
                    default -> documentYear;
                };
        plain(m, year);
    }

    /** The twelfth five-year plan ended with 2015, the fourteenth with 2025. */
    private void fiveYears(Matcher m) {
        int year = 2005 + 5 * ChineseNumber.of(m.group("five"));
        add(m, m.end(), LocalDate.of(year, 12, 31), null, "year", m.group().contains("末"));
    }

    private void yearEnd(Matcher m) {
        doubt(m, "unresolved-date", NO_YEAR);
    }

    private void monthOnly(Matcher m) {
        String day = m.group("d");
        boolean forward = DateWords.hasEndMark(m);
        if (day == null && !forward) {
            return;
        }
        int month = ChineseNumber.of(m.group("m"));
        DateWords.Day known = DateWords.day(m, 2001);
        if (known == null || (day == null && month == 2)) {
            doubt(m, "unresolved-date", NO_YEAR);
            return;
        }
        Term term =
                new Term(
                        "by-date",
                        raw(m.start(), m.end()),
                        "-" + known.last().toString().substring(4),
                        known.precision(),
                        null,
                        null,
                        null,
                        List.of(),
                        place(m.start(), m.end()));
        String doubt = "“" + raw(m.start(), m.end()) + "”" + LOST;
        hits.add(new Hit(m.start(), m.end(), term, doubt, "unresolved-date", forward));
    }

    private void add(
            Matcher m,
            int end,
            LocalDate last,
            @Nullable String from,
            String precision,
            boolean forward) {
        int start = m.start();
        boolean led = start > 0 && "到至".indexOf(folded.charAt(start - 1)) >= 0;
        boolean status = led && start > 1 && "截直".indexOf(folded.charAt(start - 2)) >= 0;
        int word = led && !status ? start - 1 : start;
        hits.add(
                new Hit(
                        word,
                        end,
                        byDate(word, end, last, from, precision),
                        null,
                        "",
                        forward || (led && !status)));
    }

    private Term byDate(
            int start, int end, LocalDate last, @Nullable String from, String precision) {
        return new Term(
                "by-date",
                raw(start, end),
                last.toString(),
                precision,
                null,
                null,
                from,
                List.of(),
                place(start, end));
    }

    private void doubt(Matcher m, String code, String why) {
        String message = "“" + raw(m.start(), m.end()) + "”" + why;
        hits.add(new Hit(m.start(), m.end(), null, message, code, true));
    }

    private String raw(int start, int end) {
        return place(start, end).of(text);
    }

    private SourceSpan place(int start, int end) {
        return new SourceSpan(span.start() + start, span.start() + end);
    }
}
