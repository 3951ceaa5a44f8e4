package org.greenledger.app.planimport;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenledger.app.documents.SourceText;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.IndicatorEntry;
import org.greenledger.app.ledger.InspectionEntry;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.PlanEntry;
import org.greenledger.app.ledger.Quotation;
import org.greenledger.app.ledger.TaskEntry;
import org.greenledger.app.ledger.VersionEntry;

/** A reviewed draft in the shape in which the ledger takes it: units bound, left-out parts gone. */
final class DraftPlan {

    private static final Set<String> INSPECTION =
            Set.of("region", "level", "kind", "round", "team", "starts", "ends", "feedback");

    private final DraftView view;
    private final SourceText source;
    private final Map<String, UnitId> groups;

    /**
     * @param groups the registered groups by name
     */
    DraftPlan(DraftView view, SourceText source, Map<String, UnitId> groups) {
        this.view = view;
        this.source = source;
        this.groups = groups;
    }

    PlanEntry entry(InspectionForm form, UnitId owner) {
        return new PlanEntry(inspection(form, owner), version(), issues(), tasks(), indicators());
    }

    private InspectionEntry inspection(InspectionForm form, UnitId owner) {
        HeaderEntry h = view.header().header();
        Map<String, Quotation> quotations = new LinkedHashMap<>(h.quotations());
        quotations.keySet().retainAll(INSPECTION);
        return new InspectionEntry(
                form.name(),
                form.region(),
                h.level(),
                h.kind(),
                h.round(),
                h.team(),
                h.starts(),
                h.ends(),
                h.feedback(),
                owner,
                quotations);
    }

    VersionEntry version() {
        HeaderEntry h = view.header().header();
        String title = h.title();
        return new VersionEntry(
                title == null || title.isBlank() ? view.plan().fileName() : title,
                view.plan().file(),
                source.text(),
                source.layout(),
                DraftJson.write(h.declared()),
                DraftJson.write(h.petitions()),
                h.issued(),
                h.published());
    }

    /** Parents before their sub-issues. */
    List<IssueEntry> issues() {
        return view.of(ItemKind.ISSUE).stream()
                .filter(item -> !item.leftOut())
                .map(item -> bound(item.issue()))
                .sorted(Comparator.comparing(DraftPlan::sortKey))
                .toList();
    }

    List<TaskEntry> tasks() {
        return view.of(ItemKind.TASK).stream()
                .filter(item -> !item.leftOut())
                .map(item -> bound(item.task()))
                .toList();
    }

    List<IndicatorEntry> indicators() {
        return view.of(ItemKind.INDICATOR).stream()
                .filter(item -> !item.leftOut())
                .map(DraftItem::indicator)
                .toList();
    }

    private static String sortKey(IssueEntry issue) {
        return java.util.Arrays.stream(issue.number().split("\\."))
                .map(part -> "0".repeat(Math.max(0, 6 - part.length())) + part)
                .collect(Collectors.joining("."));
    }

    private IssueEntry bound(IssueEntry i) {
        return MeasureEdits.with(i, i.measures(), bound(i.duties()));
    }

    private TaskEntry bound(TaskEntry t) {
        return new TaskEntry(
                t.number(),
                t.section(),
                t.title(),
                t.text(),
                t.divisionByReference(),
                bound(t.duties()),
                t.terms(),
                t.quotation());
    }

    private List<DutyEntry> bound(List<DutyEntry> duties) {
        return duties.stream().map(this::bound).toList();
    }

    private DutyEntry bound(DutyEntry duty) {
        UnitState state = view.units().get(duty.unitName());
        if (duty.group() || (state != null && state.kind() == UnitState.Kind.GROUP)) {
            return LaterIssue.group(duty, groups.get(duty.unitName()));
        }
        UnitView unit = state == null ? null : state.unit();
        return LaterIssue.bound(duty, unit == null ? null : unit.id());
    }
}
