package org.greenledger.app.exchange.units;

import org.greenledger.app.shared.DomainEvent;

/** Somebody took the register along. */
public record UnitsExported(int rows) implements DomainEvent {
    @Override
    public String subject() {
        return "units";
    }

    @Override
    public String sentence() {
        return "导出单位名册，共%d个单位".formatted(rows);
    }
}
