package org.greenledger.app.exchange;

import org.greenledger.app.ledger.FieldChange;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a sheet changes in the ledger.
 *
 * @param cell the cell that says so, for example F12
 * @param version the issue's version when the sheet was written
 * @param number the issue's number
 * @param measure number of the measure, for fields of measures
 * @param before what the ledger says; empty when nothing
 * @param after what it will say; empty when nothing
 */
public record SheetChange(
        int row,
        String cell,
        IssueId issue,
        int version,
        String number,
        IssueField field,
        @Nullable Integer measure,
        String before,
        String after) {

    FieldChange change() {
        return new FieldChange(field, measure, after.isEmpty() ? null : after);
    }
}
