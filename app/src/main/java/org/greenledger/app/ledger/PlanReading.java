package org.greenledger.app.ledger;

import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.shared.NotFound;
import org.springframework.stereotype.Component;

/** Reads an inspection with everything the ledger holds of it. */
@Component
class PlanReading {

    private final JdbcPlans plans;
    private final JdbcIssues issues;
    private final IssueReading reading;
    private final JdbcTasks tasks;
    private final JdbcIndicators indicators;
    private final JdbcQuotations quotations;
    private final JdbcPlanVersions versions;

    PlanReading(
            JdbcPlans plans,
            JdbcIssues issues,
            IssueReading reading,
            JdbcTasks tasks,
            JdbcIndicators indicators,
            JdbcQuotations quotations,
            JdbcPlanVersions versions) {
        this.plans = plans;
        this.issues = issues;
        this.reading = reading;
        this.tasks = tasks;
        this.indicators = indicators;
        this.quotations = quotations;
        this.versions = versions;
    }

    Book book(InspectionId id, Scope scope) {
        return new Book(
                id,
                inspection(id, scope),
                plans.latest(id).orElseThrow(),
                plans.latestNumber(id),
                reading.whole(issues.ofInspection(id, scope)),
                tasks(id, scope),
                indicators(id));
    }

    private InspectionEntry inspection(InspectionId id, Scope scope) {
        Map<String, Quotation> words =
                quotations
                        .newest("inspection", List.of(id.value()))
                        .getOrDefault(id.value(), Map.of());
        return plans.find(id, scope, words).orElseThrow(() -> new NotFound("没有这次督察"));
    }

    PlanView plan(InspectionId id, Scope scope) {
        List<Integer> counts = plans.counts(id, scope);
        return new PlanView(
                id,
                inspection(id, scope),
                versions.of(id).stream().map(v -> shown(v, scope)).toList(),
                counts.get(0),
                counts.get(1),
                counts.get(2),
                counts.get(3),
                counts.get(4),
                counts.get(5),
                plans.whole(id, scope));
    }

    PlanVersionView version(PlanVersionId id, Scope scope) {
        return shown(
                versions.find(id, scope).orElseThrow(() -> new NotFound("没有这个方案，或者您无权查看")), scope);
    }

    /** Without its file and its figures where the plan tells of what is kept back. */
    private PlanVersionView shown(PlanVersionView version, Scope scope) {
        return withheld(version, scope) ? version.covered() : version;
    }

    private boolean withheld(PlanVersionView version, Scope scope) {
        return !plans.withheld(List.of(version.inspection()), scope).isEmpty();
    }

    /**
     * The text; where the plan tells of what is kept back, only what the scope sees quoted from it.
     */
    PlanTextView text(PlanVersionId id, Scope scope) {
        PlanVersionView version = version(id, scope);
        PlanTextView text = versions.text(version);
        return withheld(version, scope) ? Cover.over(text, versions.seen(version, scope)) : text;
    }

    List<TaskView> taskViews(InspectionId id, Scope scope) {
        inspection(id, scope);
        List<JdbcTasks.Row> rows = tasks.of(id, scope);
        Map<Long, Map<String, QuotedAt>> words =
                quotations
                        .at(Map.of("task", rows.stream().map(JdbcTasks.Row::id).toList()))
                        .getOrDefault("task", Map.of());
        return rows.stream()
                .map(r -> new TaskView(r.task(), words.getOrDefault(r.id(), Map.of()).get("text")))
                .toList();
    }

    List<IndicatorView> indicatorViews(InspectionId id, Scope scope) {
        inspection(id, scope);
        List<JdbcIndicators.Row> rows = indicators.of(id);
        Map<Long, Map<String, QuotedAt>> words =
                quotations
                        .at(Map.of("indicator", rows.stream().map(JdbcIndicators.Row::id).toList()))
                        .getOrDefault("indicator", Map.of());
        return rows.stream()
                .map(
                        r ->
                                new IndicatorView(
                                        r.indicator(),
                                        words.getOrDefault(r.id(), Map.of()).get("value")))
                .toList();
    }

    private List<TaskEntry> tasks(InspectionId id, Scope scope) {
        List<JdbcTasks.Row> rows = tasks.of(id, scope);
        Map<Long, Map<String, Quotation>> words =
                quotations.newest("task", rows.stream().map(JdbcTasks.Row::id).toList());
        return rows.stream()
                .map(
                        r -> {
                            TaskEntry t = r.task();
                            return new TaskEntry(
                                    t.number(),
                                    t.section(),
                                    t.title(),
                                    t.text(),
                                    t.divisionByReference(),
                                    t.duties(),
                                    t.terms(),
                                    words.getOrDefault(r.id(), Map.of()).get("text"));
                        })
                .toList();
    }

    private List<IndicatorEntry> indicators(InspectionId id) {
        List<JdbcIndicators.Row> rows = indicators.of(id);
        Map<Long, Map<String, Quotation>> words =
                quotations.newest("indicator", rows.stream().map(JdbcIndicators.Row::id).toList());
        return rows.stream()
                .map(
                        r -> {
                            IndicatorEntry i = r.indicator();
                            return new IndicatorEntry(
                                    i.name(),
                                    i.comparator(),
                                    i.value(),
                                    i.unit(),
                                    i.due(),
                                    i.baselineYear(),
                                    words.getOrDefault(r.id(), Map.of()).get("value"));
                        })
                .toList();
    }
}
