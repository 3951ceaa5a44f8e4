package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.PlanDraft.Deadline;
import org.greenledger.extraction.PlanDraft.Issue;
import org.greenledger.extraction.PlanDraft.Measure;
import org.greenledger.extraction.PlanDraft.Responsibility;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.outline.Field;
import org.jspecify.annotations.Nullable;

/** Turns a gathered problem into an issue of the draft. */
final class IssueFacts {
    private final String text;
    private final @Nullable Integer year;

    /**
     * @param year the document's year; null when unknown
     */
    IssueFacts(String text, @Nullable Integer year) {
        this.text = text;
        this.year = year;
    }

    /** The issue without its sub-issues. */
    Issue of(IssueNode node) {
        List<Warning> warnings = new ArrayList<>();
        List<Measure> measures = new ArrayList<>();
        List<Responsibility> units = new ArrayList<>();
        for (FieldRun run : node.fields) {
            if (run.field == Field.MEASURES) {
                Measures.Found found = Measures.of(text, run, year);
                measures.addAll(found.measures());
                units.addAll(found.units());
                found.doubts().forEach(d -> warnings.add(place(node.number + "/" + d.at(), d)));
            }
        }
        for (FieldRun run : node.fields) {
            units(run, node, units, warnings);
        }
        Deadline deadline = deadline(node, warnings);
        FieldRun target = node.first(Field.TARGET);
        SourceSpan targetSpan = target == null ? null : trimmed(target.span());
        FieldRun area = node.first(Field.AREA);
        SourceSpan areaSpan = area == null ? null : area.span();
        SourceSpan description = description(node);
        return new Issue(
                node.number,
                node.label == null ? null : node.label.printed(),
                Wording.of(text, description),
                description,
                targetSpan == null ? null : Wording.of(text, targetSpan),
                targetSpan,
                deadline,
                areaSpan == null ? null : Wording.of(text, areaSpan),
                List.copyOf(measures),
                List.copyOf(units),
                new SourceSpan(
                        node.head.span().start(), Math.max(node.end, node.head.span().end())),
                warnings);
    }

    private SourceSpan description(IssueNode node) {
        SourceSpan span = trimmed(node.description());
        int start = node.head.content().start();
        return span == null ? new SourceSpan(start, start) : span;
    }

    private @Nullable SourceSpan trimmed(@Nullable SourceSpan span) {
        return span == null ? null : Wording.trim(text, span);
    }

    private void units(
            FieldRun run, IssueNode node, List<Responsibility> units, List<Warning> warnings) {
        SourceSpan span = run.span();
        if (run.field != Field.UNITS || span == null) {
            return;
        }
        String role = DutyWords.roleOfLabel(run.words);
        Responsibilities.Found found =
                Responsibilities.read(text, span, role == null ? "responsible" : role);
        units.addAll(found.units());
        found.doubts().forEach(d -> warnings.add(place(node.number, d)));
    }

    private @Nullable Deadline deadline(IssueNode node, List<Warning> warnings) {
        FieldRun run = node.first(Field.DEADLINE);
        SourceSpan span = run == null ? null : trimmed(run.span());
        if (run == null || span == null) {
            return null;
        }
        Deadlines.Found found = Deadlines.field(text, span, year);
        found.doubts().forEach(d -> warnings.add(place(node.number, d)));
        SourceSpan raw = withoutMark(span);
        String why = "“" + run.words + "”一栏";
        return new Deadline(raw.of(text), found.terms(), raw, why);
    }

    private SourceSpan withoutMark(SourceSpan span) {
        int end = span.end();
        while (end > span.start() + 1 && "。；;".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new SourceSpan(span.start(), end);
    }

    private static Warning place(String at, Warning doubt) {
        return new Warning(doubt.code(), doubt.message(), at, doubt.span());
    }
}
