package org.greenledger.app.identity;

import org.greenledger.app.shared.DomainEvent;

/** A unit's entry in the register was changed. */
public record UnitChanged(UnitId unit, String before, String after) implements DomainEvent {
    @Override
    public String subject() {
        return "unit:" + unit.value();
    }

    @Override
    public String sentence() {
        return before.equals(after)
                ? "修改单位“" + after + "”的登记"
                : "单位“" + before + "”更名为“" + after + "”";
    }
}
