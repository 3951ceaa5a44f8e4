package org.greenledger.app.identity.signin;

import org.greenledger.app.identity.PersonId;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something about an account's safety was changed: a wait lifted, a second factor set or reset,
 * sessions ended.
 *
 * @param what what was done, in Chinese
 * @param why in the words of whoever did it to another's account; empty for one's own
 */
public record AccountSecured(PersonId person, String name, String what, String why)
        implements DomainEvent {
    @Override
    public String subject() {
        return "person:" + person.value();
    }

    @Override
    public String sentence() {
        return name + "的账号：" + what;
    }

    @Override
    public @Nullable String reason() {
        return why.isEmpty() ? null : why;
    }
}
