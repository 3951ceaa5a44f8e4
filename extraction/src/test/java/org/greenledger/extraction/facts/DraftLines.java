package org.greenledger.extraction.facts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenledger.extraction.PlanDraft;
import org.greenledger.extraction.PlanDraft.Issue;
import org.greenledger.extraction.PlanDraft.Responsibility;
import org.greenledger.extraction.PlanDraft.Task;
import org.greenledger.extraction.PlanDraft.Term;
import org.greenledger.extraction.Warning;

/** The issues, tasks and warnings of a draft as lines a person can check. */
final class DraftLines {
    private DraftLines() {}

    static String of(PlanDraft draft) {
        StringBuilder lines = new StringBuilder();
        for (Issue issue : draft.issues()) {
            lines.append("问题 ").append(issue.number()).append(" | ").append(issue.description());
            lines.append('\n');
            if (issue.area() != null) {
                lines.append("  地区 ").append(issue.area()).append('\n');
            }
            if (issue.target() != null) {
                lines.append("  目标 ").append(issue.target()).append('\n');
            }
            if (issue.deadline() != null) {
                lines.append("  时限 ").append(terms(issue.deadline().terms())).append('\n');
            }
            issue.measures()
                    .forEach(
                            m ->
                                    lines.append("  措施 ")
                                            .append(m.number())
                                            .append(" | ")
                                            .append(m.text())
                                            .append(m.deadlines().isEmpty() ? "" : " | ")
                                            .append(terms(m.deadlines()))
                                            .append('\n'));
            issue.responsibilities()
                    .forEach(r -> lines.append("  单位 ").append(unit(r)).append('\n'));
        }
        draft.tasks().forEach(task -> task(task, lines));
        for (Warning warning : draft.warnings()) {
            lines.append("疑问 ").append(warning.code());
            lines.append(warning.at() == null ? "" : " @" + warning.at()).append('\n');
        }
        return lines.toString();
    }

    private static void task(Task task, StringBuilder lines) {
        lines.append("任务 ").append(task.number()).append(" | ").append(task.section());
        lines.append(" | ").append(task.title()).append('\n');
        if (task.divisionByReference() != null) {
            lines.append("  分工 ").append(task.divisionByReference()).append('\n');
        }
        if (!task.deadlines().isEmpty()) {
            lines.append("  时限 ").append(terms(task.deadlines())).append('\n');
        }
        task.responsibilities().forEach(r -> lines.append("  单位 ").append(unit(r)).append('\n'));
    }

    private static String unit(Responsibility r) {
        return r.unit()
                + (r.group() ? "*" : "")
                + " "
                + r.role()
                + (r.measures().isEmpty() ? "" : " " + r.measures())
                + (r.scope().equals("own-area") ? " own-area" : "");
    }

    private static String terms(List<Term> terms) {
        return terms.stream().map(DraftLines::term).collect(Collectors.joining(" "));
    }

    static String term(Term t) {
        String stages =
                t.stages().stream()
                        .map(s -> s.date() + s.what())
                        .collect(Collectors.joining("|", "{", "}"));
        return Stream.of(
                        t.kind(),
                        t.date(),
                        t.precision(),
                        t.amount() == null ? null : t.amount().toPlainString(),
                        t.unit(),
                        t.from(),
                        t.stages().isEmpty() ? null : stages)
                .filter(part -> part != null)
                .collect(Collectors.joining("/"));
    }
}
