package org.greenledger.app.exchange.units;

import org.greenledger.app.shared.DomainEvent;

/**
 * The changes of a sheet were made in the register; what happened to each unit is told by itself.
 */
public record UnitSheetImported(UnitSheetId sheet, String fileName, String sha256, int made)
        implements DomainEvent {
    @Override
    public String subject() {
        return "unit-sheet:" + sheet.value();
    }

    @Override
    public String sentence() {
        return "导入单位名册“%s”（SHA-256 %s…）：%d处改动".formatted(fileName, sha256.substring(0, 12), made);
    }
}
