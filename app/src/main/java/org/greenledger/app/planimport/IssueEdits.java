package org.greenledger.app.planimport;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.Precision;
import org.greenledger.app.ledger.Quotation;
import org.greenledger.app.ledger.TermEntry;
import org.greenledger.app.ledger.TermKind;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.facts.DeadlinePhrase;
import org.jspecify.annotations.Nullable;

/** Corrections of an issue. Pure: an issue in, the corrected issue out. */
final class IssueEdits {

    private IssueEdits() {}

    /**
     * Carries out one correction.
     *
     * @throws Refused when what was typed cannot be taken
     */
    static IssueEntry apply(IssueEntry issue, String act, EditInput input) {
        return switch (act) {
            case "number" -> number(issue, input);
            case "description" -> description(issue, input);
            case "target" -> target(issue, input);
            case "area" -> area(issue, input);
            case "deadline" -> deadline(issue, input);
            case "terms" -> terms(issue, input);
            default ->
                    act.startsWith("duty")
                            ? with(issue, DutyEdits.apply(issue.duties(), act, input, count(issue)))
                            : MeasureEdits.apply(issue, act, input);
        };
    }

    private static int count(IssueEntry issue) {
        return issue.measures().size();
    }

    private static IssueEntry number(IssueEntry i, EditInput input) {
        String number = checkedNumber(input.text("number"));
        return new IssueEntry(
                number,
                input.textOrNull("label"),
                i.description(),
                i.target(),
                i.area(),
                i.deadline(),
                i.terms(),
                i.measures(),
                i.duties(),
                i.quotations());
    }

    static String checkedNumber(String number) {
        if (!number.matches("[1-9]\\d{0,3}(\\.[1-9]\\d{0,3}){0,3}")) {
            throw new Refused(
                    List.of(Refusal.at("number", "编号“" + number + "”写法不对。请写 6 或 6.3 这样，子问题用点隔开")));
        }
        return number;
    }

    private static IssueEntry description(IssueEntry i, EditInput input) {
        String words = input.someWords("问题描述");
        Quotation quote = quote(i, "description", i.description(), words, input.span());
        return new IssueEntry(
                i.number(),
                i.label(),
                words,
                i.target(),
                i.area(),
                i.deadline(),
                i.terms(),
                i.measures(),
                i.duties(),
                Quotes.with(i.quotations(), "description", quote));
    }

    private static IssueEntry target(IssueEntry i, EditInput input) {
        String words = emptyIsNull(input.words());
        Quotation quote = quote(i, "target", i.target(), words, input.span());
        return new IssueEntry(
                i.number(),
                i.label(),
                i.description(),
                words,
                i.area(),
                i.deadline(),
                i.terms(),
                i.measures(),
                i.duties(),
                Quotes.with(i.quotations(), "target", quote));
    }

    private static IssueEntry area(IssueEntry i, EditInput input) {
        String words = emptyIsNull(input.words());
        if (words != null && words.length() > 100) {
            throw new Refused(List.of(Refusal.at("value", "地区最多 100 个字，例如 云湖市")));
        }
        Quotation quote = quote(i, "area", i.area(), words, input.span());
        return new IssueEntry(
                i.number(),
                i.label(),
                i.description(),
                i.target(),
                words,
                i.deadline(),
                i.terms(),
                i.measures(),
                i.duties(),
                Quotes.with(i.quotations(), "area", quote));
    }

    private static IssueEntry deadline(IssueEntry i, EditInput input) {
        String words = emptyIsNull(input.words());
        Quotation quote = quote(i, "deadline", i.deadline(), words, input.span());
        List<TermEntry> terms =
                words == null ? List.of() : DraftTerms.typed(DeadlinePhrase.field(words));
        return withDeadline(i, words, terms, quote);
    }

    private static IssueEntry terms(IssueEntry i, EditInput input) {
        List<TermEntry> terms = new ArrayList<>();
        if (input.date("date") != null) {
            String precision = input.text("precision");
            terms.add(
                    TermEntry.by(
                            java.util.Objects.requireNonNull(input.date("date")),
                            precision.isEmpty() ? Precision.DAY : Precision.of(precision),
                            i.deadline(),
                            null));
        }
        for (TermKind kind : List.of(TermKind.IMMEDIATE, TermKind.LONG_TERM, TermKind.CONTINUOUS)) {
            if (input.ticked(kind.code())) {
                terms.add(TermEntry.plain(kind, i.deadline(), null));
            }
        }
        for (int n = 0; n < i.terms().size(); n++) {
            if (input.ticked("keep-" + n)) {
                terms.add(i.terms().get(n));
            }
        }
        return withDeadline(i, i.deadline(), terms, i.quotations().get("deadline"));
    }

    private static IssueEntry withDeadline(
            IssueEntry i,
            @Nullable String words,
            List<TermEntry> terms,
            @Nullable Quotation quote) {
        return new IssueEntry(
                i.number(),
                i.label(),
                i.description(),
                i.target(),
                i.area(),
                words,
                terms,
                i.measures(),
                i.duties(),
                Quotes.with(i.quotations(), "deadline", quote));
    }

    private static IssueEntry with(
            IssueEntry i, List<org.greenledger.app.ledger.DutyEntry> duties) {
        return MeasureEdits.with(i, i.measures(), duties);
    }

    private static @Nullable Quotation quote(
            IssueEntry i,
            String field,
            @Nullable String before,
            @Nullable String after,
            @Nullable SourceSpan span) {
        return Quotes.corrected(i.quotations().get(field), before, after, span);
    }

    static @Nullable String emptyIsNull(String words) {
        return words.isEmpty() ? null : words;
    }
}
