package org.greenledger.app.identity;

import org.greenledger.app.shared.DomainEvent;

/** A unit entered the register. */
public record UnitRegistered(UnitId unit, String name) implements DomainEvent {
    @Override
    public String subject() {
        return "unit:" + unit.value();
    }

    @Override
    public String sentence() {
        return "登记单位“" + name + "”";
    }
}
