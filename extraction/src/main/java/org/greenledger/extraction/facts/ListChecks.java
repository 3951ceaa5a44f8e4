package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.greenledger.extraction.PlanDraft.Issue;
import org.greenledger.extraction.PlanDraft.Plan;
import org.greenledger.extraction.PlanDraft.Task;
import org.greenledger.extraction.Warning;

/** Doubts about the document as a whole: no list of problems, or not as many as it says. */
final class ListChecks {
    private ListChecks() {}

    /** The doubts, the gravest first. */
    static List<Warning> of(
            String text, Plan plan, List<Issue> issues, List<Task> tasks, FieldUse use) {
        List<Warning> warnings = new ArrayList<>();
        if (issues.isEmpty()) {
            if (use.hasHeaderRun()) {
                warnings.add(Warning.of("unknown-layout", "文中有问题清单的表头,但没能读出表中的问题,请上传原表格文件或人工录入。"));
            }
            if (text.contains("整改")) {
                warnings.add(Warning.of("no-issue-list", "文中没有找到问题清单。如清单另附,请一并上传。"));
            }
        } else {
            Integer declared = plan.declared().get("issues");
            counted("issues", "个问题", declared, counts(issues), warnings);
        }
        if (!tasks.isEmpty()) {
            Integer declared = plan.declared().get("tasks");
            counted("tasks", "项强化措施", declared, Set.of(tasks.size()), warnings);
        }
        return warnings;
    }

    /** Problems may be counted with or without the parents and the parts of nested ones. */
    private static Set<Integer> counts(List<Issue> issues) {
        Set<String> parents = new HashSet<>();
        int top = 0;
        for (Issue issue : issues) {
            int dot = issue.number().lastIndexOf('.');
            if (dot > 0) {
                parents.add(issue.number().substring(0, dot));
            } else {
                top++;
            }
        }
        long held = issues.stream().filter(i -> parents.contains(i.number())).count();
        return new HashSet<>(List.of(top, issues.size(), (int) (issues.size() - held)));
    }

    private static void counted(
            String at,
            String what,
            @org.jspecify.annotations.Nullable Integer declared,
            Set<Integer> found,
            List<Warning> warnings) {
        if (declared != null && !found.contains(declared)) {
            int most = found.stream().mapToInt(Integer::intValue).min().orElse(0);
            String message = "文中称有" + declared + what + ",实际读到" + most + "个,请核对是否有缺漏。";
            warnings.add(Warning.at(at, "declared-count-mismatch", message, null));
        }
    }
}
