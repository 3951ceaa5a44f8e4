package org.greenledger.app.exchange;

import org.greenledger.app.shared.DomainEvent;

/** The changes of a sheet were made in the ledger. */
public record SheetImported(SheetId sheet, String fileName, String sha256, int issues, int changes)
        implements DomainEvent {

    @Override
    public String subject() {
        return "sheet:" + sheet.value();
    }

    @Override
    public String sentence() {
        return "导入表格“%s”（SHA-256 %s…）：修改%d个问题的%d处内容"
                .formatted(fileName, sha256.substring(0, 12), issues, changes);
    }
}
