package org.greenledger.app.identity;

import org.greenledger.app.shared.DomainEvent;

/** An account was opened. */
public record PersonAdded(PersonId person, String name, String unit) implements DomainEvent {
    @Override
    public String subject() {
        return "person:" + person.value();
    }

    @Override
    public String sentence() {
        return "开通“" + unit + "”" + name + "的账号";
    }
}
