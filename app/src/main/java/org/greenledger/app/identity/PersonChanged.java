package org.greenledger.app.identity;

import java.util.List;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An account was changed.
 *
 * @param what what was done to it, in Chinese
 * @param changes from what to what; never a password
 * @param reason why; absent where nobody was asked
 */
public record PersonChanged(
        PersonId person, String name, String what, List<Change> changes, @Nullable String reason)
        implements DomainEvent {

    /** One without anything to compare. */
    public PersonChanged(PersonId person, String name, String what) {
        this(person, name, what, List.of(), null);
    }

    @Override
    public String subject() {
        return "person:" + person.value();
    }

    @Override
    public String sentence() {
        return name + "的账号：" + what;
    }
}
