package org.greenledger.app.audit;

import org.greenledger.app.shared.DomainEvent;

/**
 * Somebody took a part of the log out as a file.
 *
 * @param form Excel, CSV or 核验包
 * @param what the conditions in Chinese
 * @param entries how many entries the file holds
 */
public record AuditExported(String form, String what, long entries) implements DomainEvent {

    @Override
    public String subject() {
        return "audit:export";
    }

    @Override
    public String sentence() {
        return "导出审计记录（%s）：%s，%d 条".formatted(form, what, entries);
    }
}
