package org.greenledger.app.planimport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.TaskEntry;

/** What speaks against adopting a draft, and what only deserves a look. All of it at once. */
final class AdoptionRules {

    private AdoptionRules() {}

    static List<AdoptionFinding> of(List<DraftItem> items) {
        List<AdoptionFinding> found = new ArrayList<>();
        Map<String, DraftItem> issues = new HashMap<>();
        Map<String, DraftItem> tasks = new HashMap<>();
        for (DraftItem item : items) {
            if (item.leftOut()) {
                continue;
            }
            if (item.entry() instanceof IssueEntry issue) {
                if (issues.putIfAbsent(issue.number(), item) != null) {
                    found.add(block(item, "问题编号 " + issue.number() + " 用了不止一次，请改其中一个的编号"));
                }
            } else if (item.entry() instanceof TaskEntry task) {
                if (tasks.putIfAbsent(task.number(), item) != null) {
                    found.add(block(item, "强化措施编号 " + task.number() + " 用了不止一次，请改其中一个的编号或不采用"));
                }
                if (task.text().isBlank()) {
                    found.add(block(item, "强化措施 " + task.number() + " 没有内容，请补上或不采用"));
                }
            }
        }
        if (issues.isEmpty()) {
            found.add(new AdoptionFinding(0, true, "草稿里没有要进入台账的问题，请新增问题或恢复采用"));
        }
        Set<String> parents = parents(issues.keySet());
        items.stream()
                .filter(i -> !i.leftOut() && i.entry() instanceof IssueEntry)
                .forEach(i -> issue(i, issues, parents.contains(i.issue().number()), found));
        return found;
    }

    private static void issue(
            DraftItem item,
            Map<String, DraftItem> all,
            boolean parent,
            List<AdoptionFinding> found) {
        IssueEntry issue = item.issue();
        String name = "问题 " + issue.number();
        if (issue.description().isBlank()) {
            found.add(block(item, name + " 没有描述，请补上或不采用"));
        }
        for (MeasureEntry measure : issue.measures()) {
            if (measure.text().isBlank()) {
                found.add(block(item, name + " 的第 " + measure.number() + " 条措施是空的，请补上或删除"));
            }
        }
        int dot = issue.number().lastIndexOf('.');
        if (dot > 0 && !all.containsKey(issue.number().substring(0, dot))) {
            found.add(look(item, name + " 的上级问题 " + issue.number().substring(0, dot) + " 不在草稿里"));
        }
        if (parent) {
            return;
        }
        if (issue.measures().isEmpty()) {
            found.add(look(item, name + " 没有整改措施"));
        }
        if (issue.duties().isEmpty()) {
            found.add(look(item, name + " 没有责任单位"));
        }
        if (issue.terms().isEmpty()) {
            found.add(
                    look(
                            item,
                            issue.deadline() == null
                                    ? name + " 没有整改时限"
                                    : name + " 的时限“" + issue.deadline() + "”没有读出日期"));
        }
    }

    private static Set<String> parents(Set<String> numbers) {
        Set<String> parents = new HashSet<>();
        for (String number : numbers) {
            for (int dot = number.indexOf('.'); dot > 0; dot = number.indexOf('.', dot + 1)) {
                parents.add(number.substring(0, dot));
            }
        }
        return parents;
    }

    private static AdoptionFinding block(DraftItem item, String message) {
        return new AdoptionFinding(item.id(), true, message);
    }

    private static AdoptionFinding look(DraftItem item, String message) {
        return new AdoptionFinding(item.id(), false, message);
    }
}
