package org.greenledger.app.identity.people;

import org.greenledger.app.identity.PersonId;
import org.greenledger.app.shared.DomainEvent;

/**
 * A post was opened for somebody.
 *
 * @param post the post in words
 * @param period from when to when, in words
 */
public record PostOpened(PersonId person, String name, String post, String period)
        implements DomainEvent {
    @Override
    public String subject() {
        return "person:" + person.value();
    }

    @Override
    public String sentence() {
        return "为" + name + "开设岗位“" + post + "”，" + period;
    }
}
