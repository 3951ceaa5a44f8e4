package org.greenledger.app.planimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.DutyScope;
import org.greenledger.app.ledger.IndicatorEntry;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.Quotation;
import org.greenledger.app.ledger.TaskEntry;
import org.greenledger.extraction.PlanDraft;
import org.greenledger.extraction.SourceSpan;
import org.jspecify.annotations.Nullable;

/** What the reader found, in the shape in which it enters the ledger. */
final class DraftItems {

    /** A part of the draft before it has an id. */
    record Part(ItemKind kind, Object entry) {}

    private DraftItems() {}

    static List<Part> of(PlanDraft draft) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(ItemKind.PLAN, header(draft)));
        draft.issues().forEach(i -> parts.add(new Part(ItemKind.ISSUE, issue(i))));
        draft.tasks().forEach(t -> parts.add(new Part(ItemKind.TASK, task(t))));
        draft.indicators().forEach(i -> parts.add(new Part(ItemKind.INDICATOR, indicator(i))));
        return parts;
    }

    private static HeaderEntry header(PlanDraft draft) {
        PlanDraft.Plan p = draft.plan();
        Map<String, Quotation> quotations = new LinkedHashMap<>();
        for (PlanDraft.Reading reading : draft.readings()) {
            String field = reading.fact().replaceFirst("^plan\\.", "");
            field = field.equals("from") ? "starts" : field.equals("to") ? "ends" : field;
            quotations.putIfAbsent(field, quote(reading.span(), reading.reason()));
        }
        return new HeaderEntry(
                p.title(),
                p.region(),
                p.document(),
                p.level(),
                p.kind(),
                p.round(),
                p.team(),
                p.from(),
                p.to(),
                p.feedback(),
                p.issued(),
                p.published(),
                p.declared(),
                p.petitions(),
                quotations);
    }

    private static IssueEntry issue(PlanDraft.Issue i) {
        PlanDraft.Deadline deadline = i.deadline();
        Map<String, Quotation> quotations = new LinkedHashMap<>();
        quotations.put("issue", quote(i.span(), null));
        quotations.put("description", quote(i.descriptionSpan(), null));
        if (i.targetSpan() != null) {
            quotations.put("target", quote(i.targetSpan(), null));
        }
        if (deadline != null) {
            quotations.put("deadline", quote(deadline.span(), deadline.reason()));
        }
        return new IssueEntry(
                i.number(),
                i.label(),
                i.description(),
                i.target(),
                i.area(),
                deadline == null ? null : deadline.raw(),
                deadline == null ? List.of() : DraftTerms.entries(deadline.terms()),
                i.measures().stream().map(DraftItems::measure).toList(),
                i.responsibilities().stream().map(DraftItems::duty).toList(),
                quotations);
    }

    private static MeasureEntry measure(PlanDraft.Measure m) {
        return new MeasureEntry(
                m.number(),
                m.text(),
                DraftTerms.entries(m.deadlines()),
                quote(m.span(), m.reason()));
    }

    private static DutyEntry duty(PlanDraft.Responsibility r) {
        return new DutyEntry(
                r.raw(),
                r.unit(),
                null,
                DutyRole.of(r.role()),
                r.measures(),
                DutyScope.of(r.scope()),
                r.group(),
                quote(r.span(), r.reason()));
    }

    private static TaskEntry task(PlanDraft.Task t) {
        return new TaskEntry(
                t.number(),
                t.section(),
                t.title(),
                t.text(),
                t.divisionByReference(),
                t.responsibilities().stream().map(DraftItems::duty).toList(),
                DraftTerms.entries(t.deadlines()),
                quote(t.span(), null));
    }

    private static IndicatorEntry indicator(PlanDraft.Indicator i) {
        return new IndicatorEntry(
                i.name(),
                i.comparator(),
                i.value(),
                i.unit(),
                i.due(),
                i.baselineYear(),
                quote(i.span(), i.reason()));
    }

    private static Quotation quote(SourceSpan span, @Nullable String reason) {
        return new Quotation(span.start(), span.end(), reason, null);
    }

    static @Nullable LocalDate wholeDate(@Nullable String date) {
        return date == null || !date.matches("\\d{4}-\\d{2}-\\d{2}") ? null : LocalDate.parse(date);
    }
}
