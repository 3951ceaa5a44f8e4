package org.greenledger.app.planimport;

import org.greenledger.app.shared.DomainEvent;

/** An import was given up. */
public record ImportAbandoned(ImportId plan, String file) implements DomainEvent {
    @Override
    public String subject() {
        return "import:" + plan.value();
    }

    @Override
    public String sentence() {
        return "放弃导入“" + file + "”";
    }
}
