package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.PlanDraft.Measure;
import org.greenledger.extraction.PlanDraft.Responsibility;
import org.greenledger.extraction.PlanDraft.Term;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.outline.Field;
import org.jspecify.annotations.Nullable;

/**
 * Measures: the items of a field 整改措施, each with its dates, and the units named in a bracket at its
 * end. Without numbering every paragraph is a measure.
 */
final class Measures {
    private Measures() {}

    /**
     * What was read.
     *
     * @param measures in order
     * @param units units named within measures, each for its measure
     * @param doubts with the measure's number as their place
     */
    record Found(List<Measure> measures, List<Responsibility> units, List<Warning> doubts) {
        private static Found empty() {
            return new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /**
     * Reads the measures in one range of text, such as a table cell.
     *
     * @param year the document's year; null when unknown
     */
    static Found read(String text, SourceSpan span, @Nullable Integer year) {
        Found found = Found.empty();
        split(text, List.of(span), year, found);
        return found;
    }

    /** Reads the measures of a field. */
    static Found of(String text, FieldRun run, @Nullable Integer year) {
        Found found = Found.empty();
        if (run.items.isEmpty()) {
            split(text, run.paragraphs(), year, found);
        }
        for (FieldRun.Item item : run.items) {
            int number = item.label.number();
            for (InlineItems.Item own : ownLine(text, item)) {
                String why = "编号“" + own.label().printed() + "”";
                add(text, own.span(), own.label().number(), why, year, found);
            }
            item.fields.forEach(field -> ownField(text, field, number, year, found));
        }
        return found;
    }

    /** An item, or several when they share a line: (1)…;(2)…;(3)…. */
    private static List<InlineItems.Item> ownLine(String text, FieldRun.Item item) {
        SourceSpan line = new SourceSpan(item.start, Math.max(item.start, item.span.end()));
        List<InlineItems.Item> items = InlineItems.of(text, line, item.label.number());
        boolean alike =
                items.size() > 1
                        && items.get(0).label().style() == item.label.style()
                        && item.fields.isEmpty();
        return alike ? items : List.of(new InlineItems.Item(item.label, item.span));
    }

    private static void split(
            String text, List<SourceSpan> paragraphs, @Nullable Integer year, Found found) {
        if (paragraphs.isEmpty()) {
            return;
        }
        SourceSpan whole = paragraphs.get(0).hull(paragraphs.get(paragraphs.size() - 1));
        List<InlineItems.Item> items = InlineItems.of(text, whole);
        for (InlineItems.Item item : items) {
            String why = "段内编号“" + item.label().printed() + "”";
            add(text, item.span(), item.label().number(), why, year, found);
        }
        if (items.isEmpty()) {
            for (SourceSpan paragraph : paragraphs) {
                add(text, paragraph, found.measures().size() + 1, "没有编号,一段作一条", year, found);
            }
        }
    }

    private static void add(
            String text,
            SourceSpan span,
            int number,
            String why,
            @Nullable Integer year,
            Found found) {
        SourceSpan own = Wording.trim(text, span);
        if (own.length() == 0) {
            return;
        }
        TailNotes tail = TailNotes.of(text, own, year);
        SourceSpan words = new SourceSpan(own.start(), Math.max(own.start(), tail.text()));
        Deadlines.Found dates = Deadlines.within(text, words, year);
        List<Term> terms = new ArrayList<>(dates.terms());
        terms.addAll(tail.terms());
        found.measures()
                .add(new Measure(number, Wording.of(text, words), List.copyOf(terms), words, why));
        tail.units().forEach(unit -> found.units().add(forMeasure(unit, number)));
        dates.doubts().forEach(d -> found.doubts().add(at(number, d)));
        tail.doubts().forEach(d -> found.doubts().add(at(number, d)));
    }

    private static void ownField(
            String text, FieldRun field, int number, @Nullable Integer year, Found found) {
        SourceSpan span = field.span();
        if (span == null) {
            return;
        }
        if (field.field == Field.UNITS) {
            String role = DutyWords.roleOfLabel(field.words);
            Responsibilities.Found units =
                    Responsibilities.read(text, span, role == null ? "responsible" : role);
            units.units().forEach(unit -> found.units().add(forMeasure(unit, number)));
            units.doubts().forEach(d -> found.doubts().add(at(number, d)));
        } else if (field.field == Field.DEADLINE && !found.measures().isEmpty()) {
            Deadlines.Found dates = Deadlines.field(text, span, year);
            int last = found.measures().size() - 1;
            Measure measure = found.measures().get(last);
            List<Term> terms = new ArrayList<>(measure.deadlines());
            terms.addAll(dates.terms());
            found.measures()
                    .set(
                            last,
                            new Measure(
                                    measure.number(),
                                    measure.text(),
                                    List.copyOf(terms),
                                    measure.span(),
                                    measure.reason()));
            dates.doubts().forEach(d -> found.doubts().add(at(number, d)));
        }
    }

    private static Warning at(int number, Warning doubt) {
        return new Warning(doubt.code(), doubt.message(), String.valueOf(number), doubt.span());
    }

    private static Responsibility forMeasure(Responsibility unit, int number) {
        return new Responsibility(
                unit.raw(),
                unit.unit(),
                unit.role(),
                List.of(number),
                unit.scope().equals("own-area") ? "own-area" : "clauses",
                unit.group(),
                unit.span(),
                "写在第" + number + "条措施之后;" + unit.reason());
    }
}
