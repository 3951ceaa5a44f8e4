package org.greenledger.app.identity;

import org.greenledger.app.shared.DomainEvent;

/**
 * An account was changed.
 *
 * @param what what was done to it, in Chinese
 */
public record PersonChanged(PersonId person, String name, String what) implements DomainEvent {
    @Override
    public String subject() {
        return "person:" + person.value();
    }

    @Override
    public String sentence() {
        return name + "的账号：" + what;
    }
}
