package org.greenledger.extraction.output;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenledger.extraction.PlanDraft;
import org.greenledger.extraction.Warning;
import org.jspecify.annotations.Nullable;

/** A draft as plain text for reading. */
public final class DraftText {

    private static final Map<String, String> COUNTS =
            Map.of(
                    "issues",
                    "问题",
                    "task_categories",
                    "任务类别",
                    "tasks",
                    "任务",
                    "accountability_issues",
                    "追责问题");

    private final StringBuilder out = new StringBuilder();

    private DraftText() {}

    /** The whole draft, each line ended by a line break. */
    public static String of(PlanDraft draft) {
        DraftText text = new DraftText();
        text.plan(draft);
        draft.issues().forEach(text::issue);
        text.tasks(draft.tasks());
        text.indicators(draft.indicators());
        text.warnings(draft.warnings());
        return text.out.toString();
    }

    private void plan(PlanDraft draft) {
        PlanDraft.Plan plan = draft.plan();
        line("", "文件", draft.source().file());
        line("", "标题", plan.title());
        line("", "地区", plan.region());
        line("", "督察组", plan.team());
        line("", "督察时间", plan.from() == null ? null : plan.from() + " 至 " + plan.to());
        line("", "反馈日期", plan.feedback());
        line("", "印发日期", plan.issued());
        line("", "公开日期", plan.published());
        line(
                "",
                "自述数量",
                plan.declared().entrySet().stream()
                        .map(e -> COUNTS.getOrDefault(e.getKey(), e.getKey()) + e.getValue())
                        .sorted()
                        .collect(Collectors.joining(",")));
        line(
                "",
                "读到",
                "问题"
                        + draft.issues().size()
                        + ",任务"
                        + draft.tasks().size()
                        + ",指标"
                        + draft.indicators().size()
                        + ",疑点"
                        + draft.warnings().size());
    }

    private void issue(PlanDraft.Issue issue) {
        out.append('\n')
                .append("问题 ")
                .append(issue.number())
                .append("  ")
                .append(issue.description())
                .append('\n');
        PlanDraft.Deadline deadline = issue.deadline();
        line("  ", "目标", issue.target());
        line(
                "  ",
                "时限",
                deadline == null
                        ? null
                        : deadline.raw() + " → " + DraftWords.dates(deadline.terms()));
        line("  ", "地区", issue.area());
        for (PlanDraft.Measure measure : issue.measures()) {
            String dates = DraftWords.dates(measure.deadlines());
            line(
                    "  ",
                    "措施" + measure.number(),
                    measure.text() + (dates.isEmpty() ? "" : " 〔" + dates + "〕"));
        }
        duties(issue.responsibilities());
        issue.warnings().forEach(w -> line("  ", "疑点", w.message()));
    }

    private void duties(List<PlanDraft.Responsibility> duties) {
        line(
                "  ",
                "责任",
                duties.stream()
                        .map(
                                d ->
                                        d.unit()
                                                + "("
                                                + DraftWords.role(d.role())
                                                + (d.measures().isEmpty()
                                                        ? ""
                                                        : ",措施" + DraftWords.scope(d))
                                                + ")")
                        .collect(Collectors.joining("、")));
    }

    private void tasks(List<PlanDraft.Task> tasks) {
        for (PlanDraft.Task task : tasks) {
            out.append('\n')
                    .append("任务 ")
                    .append(task.number())
                    .append("  ")
                    .append(task.title())
                    .append('\n');
            duties(task.responsibilities());
            line("  ", "分工", task.divisionByReference());
        }
    }

    private void indicators(List<PlanDraft.Indicator> indicators) {
        out.append(indicators.isEmpty() ? "" : "\n");
        for (PlanDraft.Indicator i : indicators) {
            String unit = i.unit() == null ? "" : i.unit();
            String base = i.baselineYear() == null ? "" : "较" + i.baselineYear() + "年";
            String due = i.due() == null ? "" : ",截至" + i.due();
            line(
                    "",
                    "指标",
                    i.name()
                            + " "
                            + base
                            + DraftWords.comparator(i.comparator())
                            + i.value().toPlainString()
                            + unit
                            + due);
        }
    }

    private void warnings(List<Warning> warnings) {
        out.append(warnings.isEmpty() ? "" : "\n");
        for (Warning warning : warnings) {
            line("", "疑点", (warning.at() == null ? "" : warning.at() + ":") + warning.message());
        }
    }

    private void line(String indent, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            out.append(indent).append(name).append(":").append(value).append('\n');
        }
    }
}
