package org.greenledger.app.planimport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.Quotation;
import org.greenledger.app.shared.Refused;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.facts.DeadlinePhrase;
import org.jspecify.annotations.Nullable;

/** Corrections of an issue's measures; the duties follow when numbers change. */
final class MeasureEdits {

    private MeasureEdits() {}

    static IssueEntry apply(IssueEntry issue, String act, EditInput input) {
        int count = issue.measures().size();
        return switch (act) {
            case "measure-text" -> text(issue, input.position("n", count), input);
            case "measure-add" -> add(issue, Math.min(input.number("n", count), count), input);
            case "measure-merge" -> merge(issue, input.position("n", count - 1));
            case "measure-remove" -> remove(issue, input.position("n", count));
            case "measure-up" -> swap(issue, input.position("n", count) - 1);
            case "measure-down" -> swap(issue, input.position("n", count));
            default -> throw Refused.because("页面上的这个操作系统不认识。请刷新后再试");
        };
    }

    /** New words; every line becomes a measure of its own. */
    private static IssueEntry text(IssueEntry issue, int n, EditInput input) {
        MeasureEntry old = issue.measures().get(n - 1);
        SourceSpan span = input.span();
        String words = input.someWords("措施");
        List<String> lines =
                span != null
                        ? List.of(words)
                        : Arrays.stream(words.split("\n"))
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList();
        List<MeasureEntry> parts = new ArrayList<>();
        for (String line : lines) {
            Quotation quote =
                    lines.size() == 1
                            ? Quotes.corrected(old.quotation(), old.text(), line, span)
                            : part(old, line, input);
            parts.add(
                    new MeasureEntry(
                            1, line, DraftTerms.typed(DeadlinePhrase.within(line)), quote));
        }
        if (parts.size() == 1 && parts.get(0).text().equals(old.text())) {
            parts.set(0, new MeasureEntry(1, old.text(), old.terms(), parts.get(0).quotation()));
        }
        return replaced(issue, n, 1, parts);
    }

    /** A part of a measure stands where its words stand, or where the whole stood. */
    private static @Nullable Quotation part(MeasureEntry old, String line, EditInput input) {
        Quotation whole = old.quotation();
        if (whole == null) {
            return null;
        }
        int at = input.source().text().indexOf(line, whole.start());
        return at >= 0 && at + line.length() <= whole.end()
                ? new Quotation(at, at + line.length(), whole.reason(), old.text())
                : new Quotation(whole.start(), whole.end(), whole.reason(), old.text());
    }

    private static IssueEntry add(IssueEntry issue, int after, EditInput input) {
        String words = input.someWords("措施");
        MeasureEntry fresh =
                new MeasureEntry(
                        1,
                        words,
                        DraftTerms.typed(DeadlinePhrase.within(words)),
                        Quotes.fresh(input.span()));
        return replaced(issue, after + 1, 0, List.of(fresh));
    }

    private static IssueEntry merge(IssueEntry issue, int n) {
        MeasureEntry a = issue.measures().get(n - 1);
        MeasureEntry b = issue.measures().get(n);
        String words = a.text() + b.text();
        MeasureEntry both =
                new MeasureEntry(
                        1,
                        words,
                        DraftTerms.typed(DeadlinePhrase.within(words)),
                        Quotes.hull(a.quotation(), b.quotation()));
        return replaced(issue, n, 2, List.of(both));
    }

    private static IssueEntry remove(IssueEntry issue, int n) {
        return replaced(issue, n, 1, List.of());
    }

    private static IssueEntry swap(IssueEntry issue, int n) {
        int count = issue.measures().size();
        if (n < 1 || n >= count) {
            throw Refused.because("这条措施已经在最边上，不能再移");
        }
        List<MeasureEntry> measures = new ArrayList<>(issue.measures());
        Collections.swap(measures, n - 1, n);
        IntFunction<List<Integer>> moved = m -> List.of(m == n ? n + 1 : m == n + 1 ? n : m);
        return with(issue, measures, Clauses.renumber(issue.duties(), moved));
    }

    /** Puts {@code fresh} in the place of {@code gone} measures from number {@code n} on. */
    private static IssueEntry replaced(
            IssueEntry issue, int n, int gone, List<MeasureEntry> fresh) {
        List<MeasureEntry> measures = new ArrayList<>(issue.measures().subList(0, n - 1));
        measures.addAll(fresh);
        measures.addAll(issue.measures().subList(n - 1 + gone, issue.measures().size()));
        int grown = fresh.size() - gone;
        List<Integer> instead = IntStream.range(n, n + fresh.size()).boxed().toList();
        IntFunction<List<Integer>> moved =
                m -> m < n ? List.of(m) : m < n + gone ? instead : List.of(m + grown);
        return with(issue, measures, Clauses.renumber(issue.duties(), moved));
    }

    static IssueEntry with(IssueEntry i, List<MeasureEntry> measures, List<DutyEntry> duties) {
        List<MeasureEntry> numbered = new ArrayList<>();
        for (MeasureEntry m : measures) {
            numbered.add(new MeasureEntry(numbered.size() + 1, m.text(), m.terms(), m.quotation()));
        }
        return new IssueEntry(
                i.number(),
                i.label(),
                i.description(),
                i.target(),
                i.area(),
                i.deadline(),
                i.terms(),
                numbered,
                duties,
                i.quotations());
    }
}
