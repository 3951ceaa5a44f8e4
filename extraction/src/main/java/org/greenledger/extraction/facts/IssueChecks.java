package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.extraction.PlanDraft.Issue;
import org.greenledger.extraction.PlanDraft.Measure;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.outline.Field;
import org.jspecify.annotations.Nullable;

/**
 * Doubts about the list of problems as a whole: cut-off problems, gaps and doubles in its
 * numbering.
 */
final class IssueChecks {
    private IssueChecks() {}

    /** The doubts about {@code issues}, each with the problem's number as its place. */
    static List<Warning> of(List<Issue> issues) {
        List<Warning> warnings = new ArrayList<>();
        Set<String> parents = new HashSet<>();
        for (Issue issue : issues) {
            int dot = issue.number().lastIndexOf('.');
            if (dot > 0) {
                parents.add(issue.number().substring(0, dot));
            }
        }
        List<Issue> leaves = issues.stream().filter(i -> !parents.contains(i.number())).toList();
        Set<Field> usual = usual(leaves);
        for (Issue leaf : leaves) {
            incomplete(leaf, usual, warnings);
        }
        numbering(issues, warnings);
        issues.forEach(i -> clauses(i, warnings));
        return warnings;
    }

    /** The issues, each with the doubts about it and its measures. */
    static List<Issue> withDoubts(List<Issue> issues, List<Warning> doubts) {
        Map<String, List<Warning>> byNumber = new HashMap<>();
        for (Warning doubt : doubts) {
            if (doubt.at() != null) {
                String number = doubt.at().replaceFirst("/.*", "");
                byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(doubt);
            }
        }
        return issues.stream().map(i -> with(i, byNumber.get(i.number()))).toList();
    }

    private static Issue with(Issue issue, @Nullable List<Warning> doubts) {
        return new Issue(
                issue.number(),
                issue.label(),
                issue.description(),
                issue.descriptionSpan(),
                issue.target(),
                issue.targetSpan(),
                issue.deadline(),
                issue.area(),
                issue.measures(),
                issue.responsibilities(),
                issue.span(),
                doubts == null ? List.of() : List.copyOf(doubts));
    }

    /** The fields nearly every problem of the list has. */
    private static Set<Field> usual(List<Issue> leaves) {
        Set<Field> usual = EnumSet.noneOf(Field.class);
        for (Field field : List.of(Field.TARGET, Field.DEADLINE, Field.MEASURES, Field.UNITS)) {
            long having = leaves.stream().filter(i -> has(i, field)).count();
            Issue last = leaves.isEmpty() ? null : leaves.get(leaves.size() - 1);
            boolean allButLast = last != null && !has(last, field) && having == leaves.size() - 1;
            if (having > 0 && (allButLast || having * 10 >= leaves.size() * 8L)) {
                usual.add(field);
            }
        }
        return usual;
    }

    private static boolean has(Issue issue, Field field) {
        return switch (field) {
            case TARGET -> issue.target() != null;
            case DEADLINE -> issue.deadline() != null;
            case MEASURES -> !issue.measures().isEmpty();
            default -> !issue.responsibilities().isEmpty();
        };
    }

    private static void incomplete(Issue issue, Set<Field> usual, List<Warning> warnings) {
        List<String> missing = new ArrayList<>();
        for (Field field : usual) {
            if (!has(issue, field)) {
                missing.add(word(field));
            }
        }
        if (issue.description().isBlank()) {
            missing.add(0, "问题描述");
        }
        if (!missing.isEmpty()) {
            String message =
                    "问题" + issue.number() + "缺少" + String.join("、", missing) + ",原文可能不完整,请核对原件。";
            warnings.add(Warning.at(issue.number(), "incomplete-issue", message, issue.span()));
        }
    }

    private static String word(Field field) {
        return switch (field) {
            case TARGET -> "整改目标";
            case DEADLINE -> "整改时限";
            case MEASURES -> "整改措施";
            default -> "责任单位";
        };
    }

    private static void numbering(List<Issue> issues, List<Warning> warnings) {
        Set<String> seen = new HashSet<>();
        Map<String, Integer> last = new HashMap<>();
        for (Issue issue : issues) {
            String number = issue.number();
            if (!seen.add(number)) {
                String message = "问题编号" + number + "出现了不止一次,请核对。";
                warnings.add(Warning.at(number, "duplicate-number", message, issue.span()));
                continue;
            }
            int dot = number.lastIndexOf('.');
            String parent = dot < 0 ? "" : number.substring(0, dot);
            int value = value(number.substring(dot + 1));
            Integer before = last.put(parent, value);
            if (before != null && value >= 0 && value != before + 1) {
                String message =
                        value > before + 1
                                ? "问题编号从" + before + "跳到" + value + ",中间的问题可能缺失,请核对。"
                                : "问题编号" + value + "排在" + before + "之后,次序不符,请核对。";
                warnings.add(Warning.at(number, "number-gap", message, issue.span()));
            }
        }
    }

    private static int value(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static void clauses(Issue issue, List<Warning> warnings) {
        Set<Integer> numbers = new HashSet<>();
        int before = 0;
        for (Measure measure : issue.measures()) {
            String at = issue.number() + "/" + measure.number();
            if (!numbers.add(measure.number())) {
                String message =
                        "问题" + issue.number() + "的措施编号" + measure.number() + "出现了不止一次,请核对。";
                warnings.add(Warning.at(at, "duplicate-number", message, measure.span()));
            } else if (measure.number() > before + 1) {
                String message =
                        "问题"
                                + issue.number()
                                + "的措施编号从"
                                + before
                                + "跳到"
                                + measure.number()
                                + ",请核对。";
                warnings.add(Warning.at(at, "number-gap", message, measure.span()));
            }
            before = Math.max(before, measure.number());
        }
        issue.responsibilities().stream()
                .filter(
                        r ->
                                !numbers.isEmpty()
                                        && r.measures().stream()
                                                .anyMatch(n -> !numbers.contains(n)))
                .findFirst()
                .ifPresent(
                        r ->
                                warnings.add(
                                        Warning.at(
                                                issue.number(),
                                                "unknown-clause",
                                                "“" + r.raw() + "”提到的条目在措施中没有找到,请核对。",
                                                r.span())));
    }
}
