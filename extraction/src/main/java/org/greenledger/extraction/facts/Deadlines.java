package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.greenledger.extraction.PlanDraft.Stage;
import org.greenledger.extraction.PlanDraft.Term;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines: what the words of a deadline field mean, and which dates inside running text are dates
 * something is due by. 底, 底前 and a bare year mean the last day of the period. Documents' dates,
 * past events and years of comparison are no deadlines.
 */
final class Deadlines {
    private Deadlines() {}

    /**
     * What was read.
     *
     * @param terms each meaning, in order
     * @param doubts what a person should look at, without the place in the draft
     */
    record Found(List<Term> terms, List<Warning> doubts) {}

    /**
     * Reads the words of a deadline field or cell.
     *
     * @param documentYear the year the document was issued, which 今年 stands for; null when unknown
     */
    static Found field(String text, SourceSpan span, @Nullable Integer documentYear) {
        List<DateHits.Hit> dates = DateHits.of(text, span, documentYear, hit -> true);
        List<Warning> doubts = doubts(dates, span);
        List<Term> terms = merge(dates, DeadlineWords.in(text, span, true));
        List<Term> staged = stage(text, span, terms);
        if (staged.isEmpty() && doubts.isEmpty() && !span.of(text).isBlank()) {
            String raw = span.of(text).strip();
            doubts.add(
                    new Warning(
                            "unresolved-date",
                            "时限“"
                                    + (raw.length() > 30 ? raw.substring(0, 30) + "…" : raw)
                                    + "”没有读出日期,请人工填写。",
                            null,
                            span));
        }
        return new Found(staged, doubts);
    }

    /**
     * Finds the dates inside running text by which something is due.
     *
     * @param documentYear the year the document was issued, which 今年 stands for; null when unknown
     */
    static Found within(String text, SourceSpan span, @Nullable Integer documentYear) {
        DueClauses clauses = new DueClauses(text, span);
        List<DateHits.Hit> dates = DateHits.of(text, span, documentYear, clauses::isDue);
        List<Term> terms = merge(dates, DeadlineWords.in(text, span, false));
        return new Found(List.copyOf(terms), doubts(dates, span));
    }

    /** Dates and phrases in order; where both claim the same words the date has them. */
    private static List<Term> merge(List<DateHits.Hit> dates, List<Term> phrases) {
        List<Term> all = new ArrayList<>(phrases);
        dates.stream().map(DateHits.Hit::term).filter(Objects::nonNull).forEach(all::add);
        all.sort(
                Comparator.comparing((Term t) -> t.date() == null && t.from() == null)
                        .thenComparing(t -> place(t).length(), Comparator.reverseOrder()));
        TreeMap<Integer, Term> taken = new TreeMap<>();
        for (Term term : all) {
            Map.Entry<Integer, Term> left = taken.lowerEntry(place(term).end());
            if (left == null || place(left.getValue()).end() <= place(term).start()) {
                taken.put(place(term).start(), term);
            }
        }
        return new ArrayList<>(taken.values());
    }

    private static List<Warning> doubts(List<DateHits.Hit> dates, SourceSpan span) {
        List<Warning> doubts = new ArrayList<>();
        for (DateHits.Hit hit : dates) {
            if (hit.doubt() != null) {
                SourceSpan place =
                        new SourceSpan(span.start() + hit.start(), span.start() + hit.end());
                doubts.add(new Warning(hit.code(), hit.doubt(), null, place));
            }
        }
        return doubts;
    }

    /** Several dates, each with something of its own to be done by then, become one staged term. */
    private static List<Term> stage(String text, SourceSpan span, List<Term> terms) {
        List<Term> dated = new ArrayList<>();
        for (Term term : terms) {
            if (isDated(term)) {
                dated.add(term);
            }
        }
        if (dated.size() < 2) {
            return List.copyOf(terms);
        }
        List<Stage> stages = Stages.of(text, span, dated);
        if (stages.isEmpty()) {
            return List.copyOf(terms);
        }
        Term last = dated.get(dated.size() - 1);
        SourceSpan whole = place(dated.get(0)).hull(place(last));
        whole = new SourceSpan(whole.start(), Math.max(whole.end(), Stages.end(text, span, last)));
        Term staged =
                new Term(
                        "staged",
                        whole.of(text),
                        last.date(),
                        last.precision(),
                        null,
                        null,
                        null,
                        stages,
                        whole);
        List<Term> all = new ArrayList<>(List.of(staged));
        terms.stream().filter(t -> !isDated(t)).forEach(all::add);
        return List.copyOf(all);
    }

    private static boolean isDated(Term term) {
        return term.kind().equals("by-date") && term.date() != null;
    }

    private static SourceSpan place(Term term) {
        return term.span() == null ? new SourceSpan(0, 0) : term.span();
    }
}
