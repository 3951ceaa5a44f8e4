package org.greenledger.app.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A new value for one field.
 *
 * @param measure number of the measure, for fields of measures
 * @param value the new value as people write it: a {@link Progress} word such as 基本完成 or its code;
 *     a date such as 2026-06-30; for units their names joined by 、 with clauses in brackets, such
 *     as 省水利厅（第1、8条）、临河市政府; {@code null} or empty takes the value away where that is allowed
 */
public record FieldChange(IssueField field, @Nullable Integer measure, @Nullable String value) {

    /** A new value for a field of the issue itself. */
    public static FieldChange of(IssueField field, @Nullable String value) {
        return new FieldChange(field, null, value);
    }
}
