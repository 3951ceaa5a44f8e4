package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.greenledger.extraction.PlanDraft.Deadline;
import org.greenledger.extraction.PlanDraft.Issue;
import org.greenledger.extraction.PlanDraft.Measure;
import org.greenledger.extraction.PlanDraft.Responsibility;
import org.greenledger.extraction.PlanDraft.Term;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.facts.TableIssue.Part;
import org.greenledger.extraction.outline.Field;
import org.jspecify.annotations.Nullable;

/** Turns the cells of an issue into its facts. */
final class TableIssueReading {
    private final String text;
    private final String folded;
    private final @Nullable Integer documentYear;

    TableIssueReading(String text, String folded, @Nullable Integer documentYear) {
        this.text = text;
        this.folded = folded;
        this.documentYear = documentYear;
    }

    Issue issue(TableIssue rows) {
        List<Warning> warnings = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        Map<Integer, Set<Integer>> measuresOfRow = new LinkedHashMap<>();
        List<Responsibility> units = new ArrayList<>();
        measures(rows, measures, measuresOfRow, units, warnings);
        Deadline deadline = deadline(rows, measures, measuresOfRow, warnings);
        units.addAll(units(rows, measures, measuresOfRow, warnings));
        Part target = rows.first(Field.TARGET);
        SourceSpan whole = whole(rows);
        SourceSpan description = description(rows, whole);
        Part area = rows.first(Field.AREA);
        return new Issue(
                rows.path,
                rows.number == null ? null : rows.number.printed(),
                joined(rows.of(Field.DESCRIPTION)),
                description,
                target == null ? null : joined(rows.of(Field.TARGET)),
                target == null ? null : target.span(),
                deadline,
                area == null ? null : Wording.of(text, area.span()),
                List.copyOf(measures),
                List.copyOf(units),
                whole,
                List.copyOf(warnings));
    }

    private String joined(List<Part> parts) {
        StringBuilder words = new StringBuilder();
        parts.forEach(part -> words.append(Wording.of(text, part.span())));
        return words.toString();
    }

    /**
     * From the issue's first cell to its last; cells merged down from issues above do not count.
     */
    private static SourceSpan whole(TableIssue rows) {
        SourceSpan whole = null;
        for (Part part : rows.parts) {
            if (part.own()) {
                whole = whole == null ? part.span() : whole.hull(part.span());
            }
        }
        return whole == null ? new SourceSpan(0, 0) : whole;
    }

    private static SourceSpan description(TableIssue rows, SourceSpan whole) {
        Part first = rows.first(Field.DESCRIPTION);
        return first == null ? new SourceSpan(whole.start(), whole.start()) : first.span();
    }

    private void measures(
            TableIssue rows,
            List<Measure> measures,
            Map<Integer, Set<Integer>> measuresOfRow,
            List<Responsibility> noted,
            List<Warning> warnings) {
        for (Part part : rows.of(Field.MEASURES)) {
            for (CellItems.Item item : CellItems.of(text, folded, part.span())) {
                int number = measures.size() + 1;
                TailNotes tail = TailNotes.of(text, item.span(), documentYear);
                SourceSpan words =
                        new SourceSpan(
                                item.span().start(), Math.max(item.span().start(), tail.text()));
                Deadlines.Found dates = Deadlines.within(text, words, documentYear);
                List<Term> terms = new ArrayList<>(dates.terms());
                terms.addAll(tail.terms());
                at(warnings, dates.doubts(), rows.path + "/" + number);
                at(warnings, tail.doubts(), rows.path + "/" + number);
                measures.add(
                        new Measure(
                                number,
                                Wording.of(text, words),
                                List.copyOf(terms),
                                words,
                                item.number() > 0 ? "“整改措施”一栏中的编号条目" : "“整改措施”一栏"));
                tail.units()
                        .forEach(unit -> noted.add(narrowed(unit, Set.of(number), ",写在该条措施之后")));
                measuresOfRow.computeIfAbsent(part.row(), r -> new TreeSet<>()).add(number);
            }
        }
    }

    private static Responsibility narrowed(Responsibility unit, Set<Integer> measures, String why) {
        return new Responsibility(
                unit.raw(),
                unit.unit(),
                unit.role(),
                List.copyOf(measures),
                unit.scope().equals("own-area") ? "own-area" : "clauses",
                unit.group(),
                unit.span(),
                unit.reason() + why);
    }

    private static void at(List<Warning> to, List<Warning> doubts, String place) {
        for (Warning doubt : doubts) {
            to.add(new Warning(doubt.code(), doubt.message(), place, doubt.span()));
        }
    }

    /** One cell is the issue's deadline; different ones row by row belong to the rows' measures. */
    private @Nullable Deadline deadline(
            TableIssue rows,
            List<Measure> measures,
            Map<Integer, Set<Integer>> measuresOfRow,
            List<Warning> warnings) {
        List<Part> parts = rows.of(Field.DEADLINE);
        if (parts.isEmpty()) {
            return null;
        }
        Set<Term> terms = new LinkedHashSet<>();
        Set<String> raw = new LinkedHashSet<>();
        SourceSpan place = parts.get(0).span();
        for (Part part : parts) {
            List<CellItems.Item> items = perMeasure(part.span(), measures.size());
            for (CellItems.Item item : items) {
                Deadlines.Found own = Deadlines.field(text, item.span(), documentYear);
                terms.addAll(own.terms());
                at(warnings, own.doubts(), rows.path + "/" + item.number());
                due(measures, item.number(), own.terms());
            }
            boolean fresh = raw.add(part.span().of(text));
            if (!items.isEmpty()) {
                continue;
            }
            Deadlines.Found found = Deadlines.field(text, part.span(), documentYear);
            if (fresh) {
                terms.addAll(found.terms());
                at(warnings, found.doubts(), rows.path);
            }
            Set<Integer> numbers = measuresOfRow.get(part.row());
            if (parts.size() > 1 && numbers != null) {
                numbers.forEach(number -> due(measures, number, found.terms()));
            }
        }
        return new Deadline(
                String.join(";", raw),
                List.copyOf(terms),
                place,
                parts.size() > 1 ? "“整改时限”一栏,各行分列" : "“整改时限”一栏");
    }

    private static void due(List<Measure> measures, int number, List<Term> terms) {
        Measure measure = measures.get(number - 1);
        List<Term> all = new ArrayList<>(measure.deadlines());
        for (Term term : terms) {
            if (all.stream()
                    .noneMatch(
                            t ->
                                    t.kind().equals(term.kind())
                                            && java.util.Objects.equals(t.date(), term.date()))) {
                all.add(term);
            }
        }
        measures.set(
                number - 1,
                new Measure(
                        number,
                        measure.text(),
                        List.copyOf(all),
                        measure.span(),
                        measure.reason()));
    }

    /**
     * A cell for the whole issue means all measures; different ones row by row mean their rows'.
     */
    private List<Responsibility> units(
            TableIssue rows,
            List<Measure> measures,
            Map<Integer, Set<Integer>> measuresOfRow,
            List<Warning> warnings) {
        Map<List<String>, Set<Integer>> rowsOf = new LinkedHashMap<>();
        Map<List<String>, Responsibility> first = new LinkedHashMap<>();
        Map<SourceSpan, List<Responsibility>> read = new LinkedHashMap<>();
        for (Part part : rows.of(Field.UNITS)) {
            String role = part.role() == null ? "responsible" : part.role();
            List<Responsibility> found =
                    read.computeIfAbsent(
                            part.span(),
                            span -> unitsOf(span, role, measures.size(), rows.path, warnings));
            for (Responsibility unit : found) {
                List<String> key =
                        List.of(unit.unit(), unit.role(), unit.scope(), unit.measures().toString());
                first.putIfAbsent(key, unit);
                rowsOf.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(part.row());
            }
        }
        List<Responsibility> units = new ArrayList<>();
        first.forEach(
                (key, unit) ->
                        units.add(
                                scoped(
                                        unit,
                                        rowsOf.getOrDefault(key, Set.of()),
                                        rows,
                                        measures.size(),
                                        measuresOfRow)));
        return List.copyOf(units);
    }

    /** The items of a cell when they are numbered as the measures are: one for each. */
    private List<CellItems.Item> perMeasure(SourceSpan cell, int measures) {
        List<CellItems.Item> items = CellItems.of(text, folded, cell);
        boolean one = items.size() == measures && measures > 1;
        for (int i = 0; one && i < items.size(); i++) {
            one = items.get(i).number() == i + 1;
        }
        return one ? items : List.of();
    }

    /** The units of a cell; those numbered as the measures are each for its measure. */
    private List<Responsibility> unitsOf(
            SourceSpan cell, String role, int measures, String path, List<Warning> warnings) {
        List<CellItems.Item> items = perMeasure(cell, measures);
        if (items.isEmpty()) {
            Responsibilities.Found found = Responsibilities.read(text, cell, role);
            at(warnings, found.doubts(), path);
            return found.units();
        }
        Map<List<String>, Set<Integer>> numbers = new LinkedHashMap<>();
        Map<List<String>, Responsibility> first = new LinkedHashMap<>();
        for (CellItems.Item item : items) {
            Responsibilities.Found found = Responsibilities.read(text, item.span(), role);
            at(warnings, found.doubts(), path);
            for (Responsibility unit : found.units()) {
                List<String> key = List.of(unit.unit(), unit.role());
                first.putIfAbsent(key, unit);
                numbers.computeIfAbsent(key, k -> new TreeSet<>()).add(item.number());
            }
        }
        List<Responsibility> units = new ArrayList<>();
        first.forEach(
                (key, unit) -> {
                    Set<Integer> own = numbers.getOrDefault(key, Set.of());
                    units.add(own.size() == measures ? unit : narrowed(unit, own, ",与同号措施对应"));
                });
        return units;
    }

    private static Responsibility scoped(
            Responsibility unit,
            Set<Integer> rows,
            TableIssue issue,
            int measures,
            Map<Integer, Set<Integer>> measuresOfRow) {
        if (!unit.measures().isEmpty() || measuresOfRow.size() < 2) {
            return unit;
        }
        Set<Integer> withUnits = new LinkedHashSet<>();
        issue.of(Field.UNITS).forEach(part -> withUnits.add(part.row()));
        Set<Integer> numbers = new TreeSet<>();
        int current = -1;
        for (int row : issue.rows) {
            current = withUnits.contains(row) || current < 0 ? row : current;
            if (rows.contains(current)) {
                numbers.addAll(measuresOfRow.getOrDefault(row, Set.of()));
            }
        }
        if (numbers.isEmpty() || numbers.size() == measures) {
            return unit;
        }
        return narrowed(unit, numbers, ",只列在这些措施的行内");
    }
}
