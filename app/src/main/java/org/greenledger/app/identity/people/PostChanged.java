package org.greenledger.app.identity.people;

import org.greenledger.app.identity.PersonId;
import org.greenledger.app.shared.DomainEvent;

/**
 * A post was changed or ended.
 *
 * @param post the post in words
 * @param what what was done to it, in Chinese
 */
public record PostChanged(PersonId person, String name, String post, String what)
        implements DomainEvent {
    @Override
    public String subject() {
        return "person:" + person.value();
    }

    @Override
    public String sentence() {
        return name + "的岗位“" + post + "”：" + what;
    }
}
