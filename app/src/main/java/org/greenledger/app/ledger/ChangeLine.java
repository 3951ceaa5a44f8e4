package org.greenledger.app.ledger;

import java.util.Objects;
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

    /** Whether the two texts say the same; an absent one says nothing. */
    static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.equals(one == null ? "" : one.strip(), other == null ? "" : other.strip());
    }
}
