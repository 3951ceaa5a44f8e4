package org.greenledger.app.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.greenledger.app.documents.sheets.SheetFault;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.IssueId;

/**
 * What a sheet would do to the ledger as it stands now.
 *
 * @param rows rows of the sheet
 * @param touchedRows rows that somebody worked on
 * @param named every issue that a row is about, whether or not it is there
 * @param faults everything that cannot be taken over, in the order of the rows
 * @param changes everything that would change, in the order of the rows
 */
public record SheetCheck(
        int rows,
        int touchedRows,
        Set<IssueId> named,
        List<SheetFault> faults,
        List<SheetChange> changes) {

    /** Whether the changes can be made. */
    public boolean good() {
        return faults.isEmpty() && !changes.isEmpty();
    }

    /** How many issues would change. */
    public long issues() {
        return changes.stream().map(SheetChange::issue).distinct().count();
    }

    /** Whether words of the plan change, so that a reason must be given. */
    public boolean needsReason() {
        return changes.stream().anyMatch(c -> c.field() != IssueField.PROGRESS);
    }

    /** A digest of the changes: what a person confirms is exactly this. */
    public String digest() {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            changes.forEach(c -> sum.update(c.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sum.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
