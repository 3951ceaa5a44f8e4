package org.greenledger.app.exchange;

import java.time.LocalDateTime;
import java.util.List;
import org.greenledger.app.documents.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that came back.
 *
 * @param rows rows of the sheet, without heads and empty ones
 * @param faults cells that could not be taken over when it was last looked at
 * @param changes cells that would change the ledger, or did
 * @param appliedAt when its changes were made; absent while they are not
 * @param made the changes made, cell by cell; empty while there are none
 */
public record SheetView(
        SheetId id,
        FileId file,
        String name,
        String sha256,
        long bytes,
        String person,
        LocalDateTime at,
        int rows,
        int faults,
        int changes,
        @Nullable LocalDateTime appliedAt,
        @Nullable String appliedBy,
        @Nullable String reason,
        List<SheetChange> made) {

    /** Whether its changes are in the ledger. */
    public boolean applied() {
        return appliedAt != null;
    }

    /** How it stands, for people. */
    public String state() {
        if (applied()) {
            return "已写入 " + changes + " 处改动";
        }
        if (faults > 0) {
            return faults + " 处错误，未写入";
        }
        return changes == 0 ? "没有改动" : "待确认 " + changes + " 处改动";
    }
}
