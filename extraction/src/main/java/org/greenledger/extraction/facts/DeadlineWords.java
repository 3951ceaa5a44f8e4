package org.greenledger.extraction.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.PlanDraft.Term;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.outline.ChineseNumber;
import org.greenledger.extraction.outline.PlainLetters;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines without a calendar date: at once, for good, within six months, every quarter. The plain
 * phrases are data ({@code deadline-words.txt}).
 */
final class DeadlineWords {
    private DeadlineWords() {}

    private static final PhraseTable PHRASES = PhraseTable.load("deadline-words.txt");
    private static final String N = "\\d{1,3}(?:\\.5)?|[一二两三四五六七八九十]{1,3}|半";
    private static final Pattern WITHIN =
            Pattern.compile(
                    "(?<use>力争用|用|利用|经过)?(?<![\\d年])(?:(?<low>"
                            + N
                            + ")\\s?[-至到]\\s?)?(?<n>"
                            + N
                            + ")\\s?(?<unit>个?工作日|日|天|周|个?月|年半|年)(?<in>左右)?(?:时间)?(?<within>之内|以内|内(?![蒙部])|(?<=时间))?");
    private static final Pattern SINCE =
            Pattern.compile("(?:自|从|在|于)?[^,。;:、\\s]{0,12}(?:之日起|后|起)$");
    private static final int SINCE_LENGTH = 16;
    private static final Pattern EVERY =
            Pattern.compile(
                    "每(?<n>[两二三2-5])?个?(?<unit>半年|季度|月|周|星期|年度?|日|天)(?:[^,。;]{0,6}?(?:不少于|至少|不低于)?[\\d一二两三四五六]{1,3}次)?");

    /** Whether the words are, as a whole, a deadline without a date. */
    static boolean isOne(String words) {
        return PHRASES.kindOf(PlainLetters.fold(words).replaceAll("[并且,且即需须应]", "")) != null;
    }

    /**
     * All such terms in {@code span}.
     *
     * @param field whether the span is a deadline field: only there do 长期坚持, 持续改善 and a plain 两年
     *     count
     */
    static List<Term> in(String text, SourceSpan span, boolean field) {
        String folded = PlainLetters.fold(text, span.start(), span.end());
        List<Term> terms = new ArrayList<>();
        if (field) {
            for (PhraseTable.Match match : PHRASES.allIn(folded)) {
                SourceSpan place = at(span, match.start(), match.end());
                terms.add(Term.plain(match.kind(), place.of(text), place));
            }
        }
        Matcher every = EVERY.matcher(folded);
        while (folded.indexOf('每') >= 0 && every.find()) {
            terms.add(recurring(text, at(span, every.start(), every.end()), every));
        }
        boolean mayLast = field || folded.contains("内") || folded.contains("时间");
        Matcher within = WITHIN.matcher(folded);
        while (mayLast && within.find()) {
            if (field || within.group("within") != null) {
                Term term = relative(text, span, within, since(folded, within.start()));
                if (term != null) {
                    terms.add(term);
                }
            }
        }
        return terms;
    }

    private static Term recurring(String text, SourceSpan place, Matcher every) {
        String unit =
                switch (every.group("unit")) {
                    case "半年" -> "half-year";
                    case "季度" -> "quarter";
                    case "月" -> "month";
                    case "周", "星期" -> "week";
                    case "日", "天" -> "day";
                    default -> "year";
                };
        int n = every.group("n") == null ? 1 : ChineseNumber.of(every.group("n"));
        BigDecimal amount = BigDecimal.valueOf(n);
        return new Term(
                "recurring", place.of(text), null, null, amount, unit, null, List.of(), place);
    }

    /**
     * The words before an amount that say what it counts from; their length, 0 when there are none.
     */
    private static int since(String folded, int start) {
        Matcher m = SINCE.matcher(folded).region(Math.max(0, start - SINCE_LENGTH), start);
        return m.find() ? m.end() - m.start() : 0;
    }

    private static @Nullable Term relative(String text, SourceSpan span, Matcher m, int since) {
        BigDecimal amount = amount(m.group("n"));
        String words = m.group("unit");
        String unit =
                words.endsWith("工作日")
                        ? "working-day"
                        : words.endsWith("月") ? "month" : words.startsWith("年") ? "year" : "day";
        if (words.equals("周")) {
            amount = amount.multiply(BigDecimal.valueOf(7));
        }
        if (words.equals("年半")) {
            amount = amount.add(new BigDecimal("0.5"));
        }
        if (unit.equals("year") && amount.stripTrailingZeros().scale() > 0) {
            amount = amount.multiply(BigDecimal.valueOf(12));
            unit = "month";
        }
        boolean dated = since == 0 && isDated(m);
        if (dated || amount.signum() <= 0) {
            return null;
        }
        SourceSpan place = at(span, m.start() - since, m.end());
        String from = since == 0 ? null : at(span, m.start() - since, m.start()).of(text);
        return new Term(
                "relative",
                place.of(text),
                null,
                null,
                amount.stripTrailingZeros(),
                unit,
                from,
                List.of(),
                place);
    }

    /** A plain 3月 or 12日 is a calendar date, 3个月 is not; 2年 needs a word that says it is a span. */
    private static boolean isDated(Matcher m) {
        String unit = m.group("unit");
        boolean span = m.group("within") != null || m.group("use") != null || m.group("in") != null;
        return (unit.equals("月") || unit.equals("日")) && !span;
    }

    private static BigDecimal amount(String words) {
        if (words.equals("半")) {
            return new BigDecimal("0.5");
        }
        return words.contains(".")
                ? new BigDecimal(words)
                : BigDecimal.valueOf(ChineseNumber.of(words));
    }

    private static SourceSpan at(SourceSpan span, int start, int end) {
        return new SourceSpan(span.start() + start, span.start() + end);
    }
}
