package org.greenledger.app.identity.people;

import java.util.List;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/**
 * A person's work was handed over as a whole.
 *
 * @param parts what went to whom, one sentence each
 * @param leaves whether the account was closed
 */
public record HandedOver(
        PersonId person, String name, List<String> parts, boolean leaves, String reason)
        implements DomainEvent {
    @Override
    public String subject() {
        return "person:" + person.value();
    }

    @Override
    public String sentence() {
        return "办理" + name + (leaves ? "的离任交接：" : "的交接：") + String.join("；", parts);
    }

    @Override
    public List<Change> changes() {
        return parts.stream().map(p -> new Change("交接", name, p)).toList();
    }
}
