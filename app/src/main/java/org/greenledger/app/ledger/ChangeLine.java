package org.greenledger.app.ledger;

import java.util.Objects;
import org.greenledger.app.shared.Change;
import org.jspecify.annotations.Nullable;

/**
 * One thing that changes in an issue.
 *
 * @param measure number of the measure; absent for the issue itself
 * @param field an {@link IssueField} code, or label, measure (added or withdrawn), issue
 */
record ChangeLine(
        @Nullable Integer measure, String field, @Nullable String before, @Nullable String after) {

    static ChangeLine of(IssueField field, @Nullable String before, @Nullable String after) {
        return new ChangeLine(null, field.code(), before, after);
    }

    /** The line as the log keeps it. */
    Change told() {
        String where = measure == null ? "" : "第" + measure + "条";
        String what =
                switch (field) {
                    case "issue" -> "问题";
                    case "measure" -> "措施";
                    case "label" -> "标题";
                    case "secret" -> "追责事项";
                    default -> IssueField.of(field).chinese();
                };
        return new Change(where + what, before, after);
    }

    /** Whether the two texts say the same; an absent one says nothing. */
    static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(one == null ? "" : one.strip(), other == null ? "" : other.strip());
    }
}
