package org.greenledger.app.exchange;

import org.greenledger.app.shared.DomainEvent;

/**
 * Somebody took a part of the ledger out as a file.
 *
 * @param what the list's filter or the plan's title
 * @param rows rows or issues in the file
 */
public record LedgerExported(String form, String what, int rows) implements DomainEvent {

    @Override
    public String subject() {
        return "ledger:export";
    }

    @Override
    public String sentence() {
        return "导出%s：%s（%d行）".formatted(form, what, rows);
    }
}
