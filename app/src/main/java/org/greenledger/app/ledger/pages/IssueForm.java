package org.greenledger.app.ledger.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.DutyWords;
import org.greenledger.app.ledger.FieldChange;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.TermEntry;
import org.jspecify.annotations.Nullable;

/**
 * The values of an issue's form, by the names of its inputs: a field's code, or the code with the
 * measure's number behind a dot.
 */
public final class IssueForm {

    private final Map<String, String> values;

    private IssueForm(Map<String, String> values) {
        this.values = values;
    }

    /** The form as it is opened. */
    static IssueForm of(BookIssue issue) {
        Map<String, String> v = new LinkedHashMap<>();
        v.put("progress", issue.progress().code());
        v.put("area", orEmpty(issue.entry().area()));
        v.put("due_on", orEmpty(issue.dueOn()));
        v.put("description", issue.entry().description());
        v.put("target", orEmpty(issue.entry().target()));
        v.put("deadline", orEmpty(issue.entry().deadline()));
        for (DutyRole role : DutyRole.values()) {
            v.put(role.code(), DutyWords.write(issue.entry().duties(), role));
        }
        for (MeasureEntry m : issue.entry().measures()) {
            v.put("measure_text." + m.number(), m.text());
            v.put("measure_due_on." + m.number(), orEmpty(due(m)));
        }
        return new IssueForm(v);
    }

    private static @Nullable LocalDate due(MeasureEntry m) {
        return m.terms().stream()
                .map(TermEntry::dueOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** The same form with what somebody typed. */
    IssueForm typed(Map<String, String> sent) {
        Map<String, String> v = new LinkedHashMap<>(values);
        sent.forEach(
                (name, value) -> {
                    if (v.containsKey(name)) {
                        v.put(name, value.replace("\r\n", "\n").replace("\0", "").strip());
                    }
                });
        return new IssueForm(v);
    }

    /** What differs from the form as it was opened. */
    List<FieldChange> changes(IssueForm before) {
        List<FieldChange> changes = new ArrayList<>();
        values.forEach(
                (name, value) -> {
                    if (!value.equals(before.at(name).strip())) {
                        int dot = name.indexOf('.');
                        changes.add(
                                dot < 0
                                        ? FieldChange.of(IssueField.of(name), value)
                                        : new FieldChange(
                                                IssueField.of(name.substring(0, dot)),
                                                Integer.valueOf(name.substring(dot + 1)),
                                                value));
                    }
                });
        return changes;
    }

    /** The value of an input. */
    public String at(String name) {
        return values.getOrDefault(name, "");
    }
}
