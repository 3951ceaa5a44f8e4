package org.greenledger.app.exchange.units;

import java.time.LocalDateTime;
import org.greenledger.app.documents.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of units that came back.
 *
 * @param faults cells that could not be taken over when it was last looked at
 * @param changes changes it would make, or made
 * @param appliedAt when they were made; absent while they are not
 */
public record UnitSheetView(
        UnitSheetId id,
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
        @Nullable String appliedBy) {

    /** How it stands, for people. */
    public String state() {
        if (appliedAt != null) {
            return "已写入 " + changes + " 处改动";
        }
        if (faults > 0) {
            return faults + " 处错误，未写入";
        }
        return changes == 0 ? "没有改动" : "待确认 " + changes + " 处改动";
    }
}
