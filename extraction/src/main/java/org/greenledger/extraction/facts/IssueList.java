package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenledger.extraction.PlanDraft.Indicator;
import org.greenledger.extraction.PlanDraft.Issue;
import org.greenledger.extraction.SourceSpan;

/** One list of issues from those told in paragraphs and those told in tables. */
final class IssueList {
    private IssueList() {}

    /**
     * All issues in the order of the text. An issue told both in words and in a table stands once,
     * as the place that tells more of it has it; beside a table, words without a single field are
     * no issue.
     */
    static List<Issue> of(List<Issue> inWords, List<Issue> inTables) {
        if (inTables.isEmpty()) {
            return inWords;
        }
        if (inWords.isEmpty()) {
            return inTables;
        }
        Map<String, Issue> tabled = new LinkedHashMap<>();
        inTables.forEach(issue -> tabled.putIfAbsent(issue.number(), issue));
        List<Issue> all = new ArrayList<>(inTables);
        for (Issue issue : inWords) {
            Issue other = tabled.get(issue.number());
            if (other == null ? told(issue) > 0 : told(issue) > told(other)) {
                all.remove(other);
                all.add(issue);
            }
        }
        all.sort(Comparator.comparing(Issue::span, Comparator.comparingInt(SourceSpan::start)));
        return all;
    }

    private static int told(Issue issue) {
        return (issue.target() == null ? 0 : 1)
                + (issue.deadline() == null ? 0 : 1)
                + issue.measures().size()
                + (issue.responsibilities().isEmpty() ? 0 : 1);
    }

    /** Figures in the description of a problem tell what is, and promise nothing. */
    static List<Indicator> promises(List<Indicator> indicators, List<Issue> issues) {
        TreeMap<Integer, SourceSpan> descriptions = new TreeMap<>();
        issues.forEach(i -> descriptions.put(i.descriptionSpan().start(), i.descriptionSpan()));
        return indicators.stream()
                .filter(
                        indicator -> {
                            Map.Entry<Integer, SourceSpan> before =
                                    descriptions.floorEntry(indicator.span().start());
                            return before == null || !before.getValue().covers(indicator.span());
                        })
                .toList();
    }
}
