package org.greenledger.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan of the invented province as it is written in {@code demo/sources}: one line per piece, a
 * Chinese key and the text, separated by a full-width colon.
 *
 * @param title title of the plan
 * @param issued day it was issued, as printed
 * @param signed who issued it
 * @param parts headings, paragraphs, tasks and the issues, in order
 */
record PlanSource(String title, String issued, String signed, List<Part> parts) {

    enum Kind {
        HEADING,
        LIST_TITLE,
        PARAGRAPH,
        TASK_SECTION,
        TASK,
        ISSUES
    }

    /** A piece of the plan; only {@link Kind#ISSUES} has issues and no text. */
    record Part(Kind kind, String text, List<Issue> issues) {}

    /** A problem; one with sub-issues has nothing else but its description. */
    record Issue(
            String description,
            List<Issue> subIssues,
            List<String> measures,
            StringBuilder target,
            StringBuilder deadline,
            StringBuilder responsible,
            StringBuilder supervising,
            StringBuilder accepting) {

        static Issue of(String description) {
            return new Issue(
                    description,
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new StringBuilder(),
                    new StringBuilder(),
                    new StringBuilder(),
                    new StringBuilder(),
                    new StringBuilder());
        }
    }

    /** The problems, without their sub-issues. */
    List<Issue> issues() {
        return parts.stream().flatMap(p -> p.issues.stream()).toList();
    }

    /** Problems without sub-issues, and the sub-issues. */
    List<Issue> leaves() {
        return issues().stream()
                .flatMap(i -> i.subIssues.isEmpty() ? List.of(i).stream() : i.subIssues.stream())
                .toList();
    }

    static PlanSource read(Path file) throws IOException {
        return new Reading().of(Files.readAllLines(file));
    }

    private static final class Reading {
        private String title = "";
        private String issued = "";
        private String signed = "";
        private final List<Part> parts = new ArrayList<>();
        private List<Issue> list = new ArrayList<>();
        private Issue current = Issue.of("");

        PlanSource of(List<String> lines) {
            for (String line : lines) {
                int colon = line.indexOf('：');
                if (colon < 0) {
                    throw new IllegalArgumentException("a line without a key: " + line);
                }
                take(line.substring(0, colon), line.substring(colon + 1));
            }
            return new PlanSource(title, issued, signed, List.copyOf(parts));
        }

        private void take(String key, String text) {
            switch (key) {
                case "标题" -> title = text;
                case "发文" -> issued = text;
                case "落款" -> signed = text;
                case "节" -> add(Kind.HEADING, text);
                case "清单" -> add(Kind.LIST_TITLE, text);
                case "正文" -> add(Kind.PARAGRAPH, text);
                case "任务类" -> add(Kind.TASK_SECTION, text);
                case "任务" -> add(Kind.TASK, text);
                case "问题" -> issue(text);
                case "子问题" -> subIssue(text);
                case "措施" -> current.measures.add(text);
                case "目标" -> current.target.append(text);
                case "时限" -> current.deadline.append(text);
                case "责任" -> current.responsible.append(text);
                case "督导" -> current.supervising.append(text);
                case "验收" -> current.accepting.append(text);
                default -> throw new IllegalArgumentException("an unknown key: " + key);
            }
        }

        private void add(Kind kind, String text) {
            list = new ArrayList<>();
            parts.add(new Part(kind, text, List.of()));
        }

        private void issue(String text) {
            if (list.isEmpty()) {
                parts.add(new Part(Kind.ISSUES, "", list));
            }
            current = Issue.of(text);
            list.add(current);
        }

        private void subIssue(String text) {
            current = Issue.of(text);
            list.get(list.size() - 1).subIssues.add(current);
        }
    }
}
