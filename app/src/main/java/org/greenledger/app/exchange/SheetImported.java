package org.greenledger.app.exchange;

import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a sheet were made in the ledger. What changed in each issue is told by an event of
 * its own.
 *
 * @param fields number of fields changed
 * @param reason why, where it was asked
 */
public record SheetImported(
        SheetId sheet,
        String fileName,
        String sha256,
        int issues,
        int fields,
        @Nullable String reason)
        implements DomainEvent {

    @Override
    public String subject() {
        return "sheet:" + sheet.value();
    }

    @Override
    public String sentence() {
        return "导入表格“%s”（SHA-256 %s…）：修改%d个问题的%d处内容"
                .formatted(fileName, sha256.substring(0, 12), issues, fields);
    }
}
