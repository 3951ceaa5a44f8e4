package org.greenledger.app.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenledger.app.identity.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes tasks and indicators stand as a later plan version says. */
@Component
class TaskRevising {

    private final JdbcTasks tasks;
    private final GroupDuties groups;
    private final JdbcIndicators indicators;
    private final JdbcQuotations quotations;

    private final DutyUnits dutyUnits;

    TaskRevising(
            DutyUnits dutyUnits,
            JdbcTasks tasks,
            GroupDuties groups,
            JdbcIndicators indicators,
            JdbcQuotations quotations) {
        this.dutyUnits = dutyUnits;
        this.tasks = tasks;
        this.groups = groups;
        this.indicators = indicators;
        this.quotations = quotations;
    }

    /** Leaves alone what is {@code null}; a task or indicator that differs replaces the old one. */
    void revise(
            InspectionId inspection,
            PlanVersionId version,
            @Nullable List<TaskEntry> nextTasks,
            @Nullable List<IndicatorEntry> nextIndicators,
            Scope scope,
            Instant at) {
        List<JdbcQuotations.Quoted> quoted = new ArrayList<>();
        if (nextTasks != null) {
            tasks(inspection, version, nextTasks, scope, at, quoted);
        }
        if (nextIndicators != null) {
            indicators(inspection, version, nextIndicators, at, quoted);
        }
        quotations.insert(version, quoted);
    }

    private void tasks(
            InspectionId inspection,
            PlanVersionId version,
            List<TaskEntry> next,
            Scope scope,
            Instant at,
            List<JdbcQuotations.Quoted> quoted) {
        Map<String, JdbcTasks.Row> gone = new HashMap<>();
        tasks.of(inspection, scope).forEach(r -> gone.put(r.task().number(), r));
        List<TaskEntry> fresh = new ArrayList<>();
        for (TaskEntry task : next) {
            JdbcTasks.Row now = gone.get(task.number());
            if (now != null && bare(now.task()).equals(bare(task))) {
                gone.remove(task.number());
                JdbcQuotations.Quoted.add(quoted, "task", now.id(), "text", task.quotation());
            } else {
                fresh.add(task);
            }
        }
        dutyUnits.welcome(fresh.stream().flatMap(t -> t.duties().stream()).toList());
        tasks.withdraw(gone.values().stream().map(JdbcTasks.Row::id).toList(), at);
        quoted.addAll(tasks.insert(inspection, version, fresh));
        groups.expandTasks(inspection);
    }

    private void indicators(
            InspectionId inspection,
            PlanVersionId version,
            List<IndicatorEntry> next,
            Instant at,
            List<JdbcQuotations.Quoted> quoted) {
        List<JdbcIndicators.Row> gone = new ArrayList<>(indicators.of(inspection));
        List<IndicatorEntry> fresh = new ArrayList<>();
        for (IndicatorEntry indicator : next) {
            JdbcIndicators.Row now =
                    gone.stream()
                            .filter(r -> bare(r.indicator()).equals(bare(indicator)))
                            .findFirst()
                            .orElse(null);
            if (now == null) {
                fresh.add(indicator);
            } else {
                gone.remove(now);
                JdbcQuotations.Quoted.add(
                        quoted, "indicator", now.id(), "value", indicator.quotation());
            }
        }
        indicators.withdraw(gone.stream().map(JdbcIndicators.Row::id).toList(), at);
        quoted.addAll(indicators.insert(inspection, version, fresh));
    }

    private static List<@Nullable Object> bare(TaskEntry t) {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(t.section());
        parts.add(t.title());
        parts.add(t.text());
        parts.add(t.divisionByReference());
        t.duties().forEach(d -> parts.add(List.of(d.unitName(), d.role(), d.group())));
        t.terms().forEach(term -> parts.add(List.of(term.kind(), Objects.toString(term.dueOn()))));
        return parts;
    }

    private static List<@Nullable Object> bare(IndicatorEntry i) {
        BigDecimal value = i.value().stripTrailingZeros();
        List<@Nullable Object> parts = new ArrayList<>(List.of(i.name(), i.comparator(), value));
        parts.add(i.unit());
        parts.add(i.due());
        parts.add(i.baselineYear());
        return parts;
    }
}
