package org.greenledger.app.planimport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.Quotation;
import org.greenledger.extraction.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Splits an issue, joins two, makes a new one. Pure. */
final class IssueParts {

    /** An issue that was split. */
    record Two(IssueEntry first, IssueEntry second) {}

    private IssueParts() {}

    /** A new issue with a number and a description. */
    static IssueEntry fresh(EditInput input) {
        String number = IssueEdits.checkedNumber(input.text("number"));
        SourceSpan span = input.span();
        String words = input.someWords("问题描述");
        Map<String, Quotation> quotations = new LinkedHashMap<>();
        Quotation quote = Quotes.fresh(span);
        if (quote != null) {
            quotations.put("issue", quote);
            quotations.put("description", quote);
        }
        return new IssueEntry(
                number, null, words, null, null, null, List.of(), List.of(), List.of(), quotations);
    }

    /** From measure {@code n} on, everything goes to a new issue with the same units. */
    static Two split(IssueEntry issue, EditInput input) {
        IssueEntry head = fresh(input);
        int count = issue.measures().size();
        int n = input.number("n", count + 1);
        int cut = Math.max(1, Math.min(n, count + 1));
        List<MeasureEntry> upper = issue.measures().subList(0, cut - 1);
        List<MeasureEntry> lower = issue.measures().subList(cut - 1, count);
        IssueEntry first =
                MeasureEdits.with(
                        issue,
                        upper,
                        Clauses.renumber(issue.duties(), m -> m < cut ? List.of(m) : List.of()));
        IssueEntry second =
                MeasureEdits.with(
                        new IssueEntry(
                                head.number(),
                                null,
                                head.description(),
                                issue.target(),
                                issue.area(),
                                issue.deadline(),
                                issue.terms(),
                                List.of(),
                                List.of(),
                                inherited(issue, head)),
                        lower,
                        Clauses.renumber(
                                issue.duties(), m -> m < cut ? List.of() : List.of(m - cut + 1)));
        return new Two(first, second);
    }

    private static Map<String, Quotation> inherited(IssueEntry issue, IssueEntry head) {
        Map<String, Quotation> quotations = new LinkedHashMap<>(issue.quotations());
        quotations.remove("description");
        quotations.putAll(head.quotations());
        return quotations;
    }

    /** Both as one, under the number of the first. */
    static IssueEntry merged(IssueEntry a, IssueEntry b) {
        int shift = a.measures().size();
        List<MeasureEntry> measures = new ArrayList<>(a.measures());
        measures.addAll(b.measures());
        List<DutyEntry> duties = new ArrayList<>();
        a.duties().forEach(d -> duties.add(limited(d, 0, shift, b.measures().size())));
        b.duties().forEach(d -> duties.add(limited(d, shift, b.measures().size(), shift)));
        Map<String, Quotation> quotations = new LinkedHashMap<>(a.quotations());
        b.quotations()
                .forEach((field, quote) -> quotations.merge(field, quote, IssueParts::widened));
        return MeasureEdits.with(
                new IssueEntry(
                        a.number(),
                        a.label(),
                        a.description() + b.description(),
                        joined(a.target(), b.target()),
                        a.area() == null ? b.area() : a.area(),
                        a.deadline() == null ? b.deadline() : a.deadline(),
                        a.deadline() == null ? b.terms() : a.terms(),
                        List.of(),
                        List.of(),
                        quotations),
                measures,
                duties.stream().distinct().toList());
    }

    private static Quotation widened(Quotation a, Quotation b) {
        Quotation hull = Quotes.hull(a, b);
        return hull == null ? a : hull;
    }

    /** A duty for all measures of one half is one for those measures of the whole. */
    private static DutyEntry limited(DutyEntry d, int shift, int own, int other) {
        if (d.measures().isEmpty() && (own == 0 || other == 0)) {
            return d;
        }
        List<Integer> numbers =
                d.measures().isEmpty()
                        ? IntStream.rangeClosed(1, own).boxed().toList()
                        : d.measures();
        return Clauses.limited(d, numbers.stream().map(n -> n + shift).toList());
    }

    private static @Nullable String joined(@Nullable String a, @Nullable String b) {
        return a == null ? b : b == null || a.equals(b) ? a : a + b;
    }
}
