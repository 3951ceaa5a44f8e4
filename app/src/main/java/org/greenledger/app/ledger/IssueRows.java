package org.greenledger.app.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers the rows of issues that are about to change: four queries, however many issues. */
@Component
class IssueRows {

    /** An issue's rows that are in force. */
    record Of(
            JdbcIssues.Row issue,
            List<JdbcMeasures.Row> measures,
            List<JdbcTerms.Row> terms,
            List<JdbcDuties.Row> duties) {

        /** The issue as it stands, in the shape in which plans enter it, without quotations. */
        IssueEntry entry() {
            return new IssueEntry(
                    issue.number(),
                    issue.label(),
                    issue.description(),
                    issue.target(),
                    issue.area(),
                    issue.deadline(),
                    ownTerms().stream().map(JdbcTerms.Row::term).toList(),
                    measures.stream()
                            .map(
                                    m ->
                                            new MeasureEntry(
                                                    m.number(),
                                                    m.text(),
                                                    termsOf(m).stream()
                                                            .map(JdbcTerms.Row::term)
                                                            .toList(),
                                                    null))
                            .toList(),
                    duties.stream().map(JdbcDuties.Row::duty).toList(),
                    Map.of());
        }

        List<JdbcTerms.Row> ownTerms() {
            return terms.stream().filter(t -> t.measure() == null).toList();
        }

        List<JdbcTerms.Row> termsOf(JdbcMeasures.Row measure) {
            return terms.stream()
                    .filter(t -> Long.valueOf(measure.id()).equals(t.measure()))
                    .toList();
        }
    }

    private final JdbcMeasures measures;
    private final JdbcTerms terms;
    private final JdbcDuties duties;

    IssueRows(JdbcMeasures measures, JdbcTerms terms, JdbcDuties duties) {
        this.measures = measures;
        this.terms = terms;
        this.duties = duties;
    }

    Map<IssueId, Of> of(Collection<JdbcIssues.Row> issues) {
        List<IssueId> ids = issues.stream().map(JdbcIssues.Row::id).toList();
        Map<IssueId, List<JdbcMeasures.Row>> m = by(measures.of(ids), JdbcMeasures.Row::issue);
        Map<IssueId, List<JdbcTerms.Row>> t = by(terms.of(ids), JdbcTerms.Row::issue);
        Map<IssueId, List<JdbcDuties.Row>> d = by(duties.of(ids), JdbcDuties.Row::issue);
        Map<IssueId, Of> found = new HashMap<>();
        for (JdbcIssues.Row issue : issues) {
            IssueId id = issue.id();
            found.put(
                    id,
                    new Of(
                            issue,
                            m.getOrDefault(id, List.of()),
                            t.getOrDefault(id, List.of()),
                            d.getOrDefault(id, List.of())));
        }
        return found;
    }

    private static <R> Map<IssueId, List<R>> by(List<R> rows, Function<R, IssueId> issue) {
        return rows.stream().collect(Collectors.groupingBy(issue));
    }
}
