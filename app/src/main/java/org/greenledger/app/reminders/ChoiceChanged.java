package org.greenledger.app.reminders;

import org.greenledger.app.shared.DomainEvent;

/** Somebody changed how they are reminded. */
public record ChoiceChanged(long person, String what) implements DomainEvent {

    @Override
    public String subject() {
        return "reminder:person-" + person;
    }

    @Override
    public String sentence() {
        return what;
    }
}
