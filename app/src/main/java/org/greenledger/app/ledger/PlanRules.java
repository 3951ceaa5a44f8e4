package org.greenledger.app.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What a plan must be like to enter the ledger. */
final class PlanRules {

    private static final Set<String> COMPARATORS =
            Set.of("<", "<=", "=", ">=", ">", "decrease-by", "increase-by");

    private PlanRules() {}

    /** Everything that speaks against the plan. */
    static List<Refusal> refusals(PlanEntry plan) {
        List<Refusal> found = new ArrayList<>(version(plan.version()));
        InspectionEntry inspection = plan.inspection();
        if (inspection.name().isBlank()) {
            found.add(Refusal.at("inspection.name", "督察名称还没有填写，请填写，例如“某省第二轮中央生态环境保护督察”"));
        }
        if (inspection.region().isBlank()) {
            found.add(Refusal.at("inspection.region", "被督察地区还没有填写，请填写"));
        }
        found.addAll(issues(plan.issues(), plan.version().text().length()));
        found.addAll(tasks(plan.tasks()));
        found.addAll(indicators(plan.indicators()));
        return found;
    }

    static List<Refusal> version(VersionEntry version) {
        return version.title().isBlank()
                ? List.of(Refusal.at("version.title", "方案标题还没有填写，请填写"))
                : List.of();
    }

    static List<Refusal> issues(List<IssueEntry> issues, int textLength) {
        List<Refusal> found = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (IssueEntry issue : issues) {
            String at = "issue." + issue.number();
            if (issue.number().isBlank()) {
                found.add(Refusal.at("issue", "有一个问题没有编号，请补上"));
            } else if (!numbers.add(issue.number())) {
                found.add(Refusal.at(at, "编号" + issue.number() + "用了两次，请改其中一个"));
            }
            if (issue.description().isBlank()) {
                found.add(Refusal.at(at, "问题" + issue.number() + "没有描述，请补上或舍去"));
            }
            found.addAll(measures(at, issue));
            duties(at, "问题" + issue.number(), issue.duties(), found);
            quotations(at, issue, textLength, found);
        }
        return found;
    }

    private static List<Refusal> measures(String at, IssueEntry issue) {
        List<Refusal> found = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (MeasureEntry m : issue.measures()) {
            if (m.number() < 1) {
                found.add(Refusal.at(at, "问题" + issue.number() + "的措施编号须从1起"));
            } else if (!numbers.add(m.number())) {
                found.add(
                        Refusal.at(
                                at, "问题" + issue.number() + "有两条措施编号都是" + m.number() + "，请改其中一个"));
            }
            if (m.text().isBlank()) {
                found.add(
                        Refusal.at(
                                at, "问题" + issue.number() + "的第" + m.number() + "条措施是空的，请补上或舍去"));
            }
        }
        return found;
    }

    private static void duties(
            String at, String whose, List<DutyEntry> duties, List<Refusal> found) {
        if (duties.stream().anyMatch(d -> d.unitName().isBlank())) {
            found.add(Refusal.at(at, whose + "有一个责任单位没有名称，请补上或舍去"));
        }
    }

    private static void quotations(
            String at, IssueEntry issue, int textLength, List<Refusal> found) {
        List<@Nullable Quotation> all = new ArrayList<>(issue.quotations().values());
        issue.terms().forEach(t -> all.add(t.quotation()));
        issue.duties().forEach(d -> all.add(d.quotation()));
        issue.measures().forEach(m -> all.add(m.quotation()));
        if (all.stream().anyMatch(q -> q != null && q.end() > textLength)) {
            found.add(Refusal.at(at, "问题" + issue.number() + "引用的原文超出方案全文，请重新识读后再采用"));
        }
    }

    static List<Refusal> tasks(List<TaskEntry> tasks) {
        List<Refusal> found = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (TaskEntry task : tasks) {
            String at = "task." + task.number();
            if (task.number().isBlank() || !numbers.add(task.number())) {
                found.add(Refusal.at(at, "强化措施的编号“" + task.number() + "”为空或用了两次，请修改"));
            }
            if (task.text().isBlank()) {
                found.add(Refusal.at(at, "强化措施" + task.number() + "没有内容，请补上或舍去"));
            }
            duties(at, "强化措施" + task.number(), task.duties(), found);
        }
        return found;
    }

    static List<Refusal> indicators(List<IndicatorEntry> indicators) {
        List<Refusal> found = new ArrayList<>();
        for (IndicatorEntry indicator : indicators) {
            if (indicator.name().isBlank() || !COMPARATORS.contains(indicator.comparator())) {
                found.add(Refusal.at("indicator", "指标“" + indicator.name() + "”没有名称或比较方式不对，请修改"));
            }
        }
        return found;
    }
}
