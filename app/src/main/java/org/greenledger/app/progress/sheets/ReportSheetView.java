package org.greenledger.app.progress.sheets;

import java.time.LocalDateTime;
import org.greenledger.app.documents.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of reports that came back.
 *
 * @param rows how many reports it holds
 * @param faults how many things were wrong when it was last looked at
 * @param appliedAt when its reports were taken over; absent where they were not
 * @param drafts whether they were taken over as drafts, not submitted
 */
public record ReportSheetView(
        ReportSheetId id,
        FileId file,
        String name,
        String sha256,
        long size,
        String person,
        LocalDateTime at,
        int rows,
        int faults,
        @Nullable LocalDateTime appliedAt,
        boolean drafts,
        @Nullable String appliedBy) {

    /** What became of it, in a few words. */
    public String state() {
        if (appliedAt != null) {
            return (drafts ? "已存为草稿 " : "已报送 ") + rows + " 项";
        }
        return faults > 0 ? faults + " 处错误" : "待确认";
    }
}
