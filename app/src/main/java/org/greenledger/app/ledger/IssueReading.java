package org.greenledger.app.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads whole issues with all that belongs to them: five queries, however many issues. */
@Component
class IssueReading {

    private final JdbcMeasures measures;
    private final JdbcTerms terms;
    private final JdbcDuties duties;
    private final JdbcQuotations quotations;

    IssueReading(
            JdbcMeasures measures, JdbcTerms terms, JdbcDuties duties, JdbcQuotations quotations) {
        this.measures = measures;
        this.terms = terms;
        this.duties = duties;
        this.quotations = quotations;
    }

    /** The same issues in the same order, whole. */
    List<BookIssue> whole(List<JdbcIssues.Row> rows) {
        List<IssueId> ids = rows.stream().map(JdbcIssues.Row::id).toList();
        Parts parts = new Parts();
        parts.quotations = quotations.newest("issue", ids.stream().map(IssueId::value).toList());
        readTerms(ids, parts);
        readMeasures(ids, parts);
        readDuties(ids, parts);
        return rows.stream().map(r -> issue(r, parts)).toList();
    }

    private void readTerms(List<IssueId> ids, Parts parts) {
        List<JdbcTerms.Row> rows = terms.of(ids);
        Map<Long, Map<String, Quotation>> words =
                quotations.newest("deadline", rows.stream().map(JdbcTerms.Row::id).toList());
        for (JdbcTerms.Row row : rows) {
            TermEntry t = row.term();
            Quotation q = words.getOrDefault(row.id(), Map.of()).get("term");
            TermEntry term =
                    new TermEntry(
                            t.kind(),
                            t.raw(),
                            t.dueOn(),
                            t.precision(),
                            t.amount(),
                            t.unit(),
                            t.from(),
                            t.stages(),
                            q);
            Long measure = row.measure();
            if (measure == null) {
                parts.issueTerms.computeIfAbsent(row.issue(), i -> new ArrayList<>()).add(term);
            } else {
                parts.measureTerms.computeIfAbsent(measure, i -> new ArrayList<>()).add(term);
            }
        }
    }

    private void readMeasures(List<IssueId> ids, Parts parts) {
        List<JdbcMeasures.Row> rows = measures.of(ids);
        Map<Long, Map<String, Quotation>> words =
                quotations.newest("measure", rows.stream().map(JdbcMeasures.Row::id).toList());
        for (JdbcMeasures.Row row : rows) {
            parts.measures
                    .computeIfAbsent(row.issue(), i -> new ArrayList<>())
                    .add(
                            new MeasureEntry(
                                    row.number(),
                                    row.text(),
                                    parts.measureTerms.getOrDefault(row.id(), List.of()),
                                    words.getOrDefault(row.id(), Map.of()).get("text")));
        }
    }

    private void readDuties(List<IssueId> ids, Parts parts) {
        List<JdbcDuties.Row> rows = duties.of(ids);
        Map<Long, Map<String, Quotation>> words =
                quotations.newest("responsibility", rows.stream().map(JdbcDuties.Row::id).toList());
        for (JdbcDuties.Row row : rows) {
            DutyEntry d = row.duty();
            parts.duties
                    .computeIfAbsent(row.issue(), i -> new ArrayList<>())
                    .add(
                            new DutyEntry(
                                    d.raw(),
                                    d.unitName(),
                                    d.unit(),
                                    d.role(),
                                    d.measures(),
                                    d.scope(),
                                    d.group(),
                                    words.getOrDefault(row.id(), Map.of()).get("unit")));
        }
    }

    private static BookIssue issue(JdbcIssues.Row r, Parts parts) {
        IssueEntry entry =
                new IssueEntry(
                        r.number(),
                        r.label(),
                        r.description(),
                        r.target(),
                        r.area(),
                        r.deadline(),
                        parts.issueTerms.getOrDefault(r.id(), List.of()),
                        parts.measures.getOrDefault(r.id(), List.of()),
                        parts.duties.getOrDefault(r.id(), List.of()),
                        Objects.requireNonNullElse(parts.quotations.get(r.id().value()), Map.of()));
        return new BookIssue(
                r.id(),
                r.inspection(),
                r.version(),
                entry,
                r.dueOn(),
                r.progress(),
                r.acceptance(),
                r.leaf(),
                r.withdrawn());
    }

    /** What was read for a set of issues, by whom it belongs to. */
    private static final class Parts {
        Map<Long, Map<String, Quotation>> quotations = Map.of();
        final Map<IssueId, List<TermEntry>> issueTerms = new HashMap<>();
        final Map<Long, List<TermEntry>> measureTerms = new HashMap<>();
        final Map<IssueId, List<MeasureEntry>> measures = new HashMap<>();
        final Map<IssueId, List<DutyEntry>> duties = new HashMap<>();
    }
}
