package org.greenledger.app.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;

/** Tells field by field how an issue as it stands differs from how it shall stand. */
final class IssueDifference {

    private final IssueRows.Of now;
    private final IssueEntry next;
    private final Progress progress;
    private final List<ChangeLine> lines = new ArrayList<>();

    private IssueDifference(IssueRows.Of now, IssueEntry next, Progress progress) {
        this.now = now;
        this.next = next;
        this.progress = progress;
    }

    static List<ChangeLine> lines(IssueRows.Of now, IssueEntry next, Progress progress) {
        IssueDifference difference = new IssueDifference(now, next, progress);
        difference.ownFields();
        difference.duties();
        difference.measures();
        return difference.lines;
    }

    private void ownFields() {
        JdbcIssues.Row issue = now.issue();
        text(IssueField.DESCRIPTION, issue.description(), next.description());
        text(IssueField.TARGET, issue.target(), next.target());
        text(IssueField.AREA, issue.area(), next.area());
        List<TermEntry> terms = now.ownTerms().stream().map(JdbcTerms.Row::term).toList();
        if (!ChangeLine.same(issue.deadline(), next.deadline())
                || !TermWords.same(terms, next.terms())) {
            lines.add(
                    ChangeLine.of(
                            IssueField.DEADLINE,
                            TermWords.write(issue.deadline(), terms),
                            TermWords.write(next.deadline(), next.terms())));
        }
        if (issue.progress() != progress) {
            lines.add(
                    ChangeLine.of(
                            IssueField.PROGRESS, issue.progress().chinese(), progress.chinese()));
        }
    }

    private void text(IssueField field, @Nullable String before, @Nullable String after) {
        if (!ChangeLine.same(before, after)) {
            lines.add(ChangeLine.of(field, before, after));
        }
    }

    private void duties() {
        List<DutyEntry> before = now.duties().stream().map(JdbcDuties.Row::duty).toList();
        for (DutyRole role : DutyRole.values()) {
            String then = DutyWords.write(before, role);
            String now = DutyWords.write(next.duties(), role);
            boolean bound = !units(before, role).equals(units(next.duties(), role));
            text(field(role), then, then.equals(now) && bound ? now + "（已对应登记单位）" : now);
        }
    }

    private static Map<String, Long> units(List<DutyEntry> duties, DutyRole role) {
        Map<String, Long> units = new HashMap<>();
        for (DutyEntry d : duties) {
            UnitId unit = d.unit();
            if (d.role() == role && unit != null) {
                units.put(d.unitName(), unit.value());
            }
        }
        return units;
    }

    static IssueField field(DutyRole role) {
        return IssueField.of(role.code());
    }

    private void measures() {
        Map<Integer, MeasureEntry> after =
                next.measures().stream().collect(Collectors.toMap(MeasureEntry::number, m -> m));
        Map<Integer, String> seen = new HashMap<>();
        for (JdbcMeasures.Row m : now.measures()) {
            seen.put(m.number(), m.text());
            MeasureEntry then = after.get(m.number());
            if (then == null) {
                lines.add(new ChangeLine(m.number(), "measure", m.text(), null));
                continue;
            }
            if (!ChangeLine.same(m.text(), then.text())) {
                lines.add(
                        new ChangeLine(
                                m.number(), IssueField.MEASURE_TEXT.code(), m.text(), then.text()));
            }
            List<TermEntry> terms = now.termsOf(m).stream().map(JdbcTerms.Row::term).toList();
            if (!TermWords.same(terms, then.terms())) {
                lines.add(
                        new ChangeLine(
                                m.number(),
                                IssueField.MEASURE_DUE_ON.code(),
                                TermWords.write(null, terms),
                                TermWords.write(null, then.terms())));
            }
        }
        for (MeasureEntry m : next.measures()) {
            if (!seen.containsKey(m.number())) {
                lines.add(new ChangeLine(m.number(), "measure", null, m.text()));
            }
        }
    }
}
