package org.greenledger.app.identity.people;

import org.greenledger.app.identity.PersonId;
import org.greenledger.app.shared.DomainEvent;

/**
 * Somebody may act from another's post for a while.
 *
 * @param holder whose post it is
 * @param post the post in words
 * @param period from when to when, in words
 */
public record DeputyNamed(
        PersonId holder,
        String holderName,
        PersonId deputy,
        String deputyName,
        String post,
        String period,
        String reason)
        implements DomainEvent {
    @Override
    public String subject() {
        return "person:" + holder.value();
    }

    @Override
    public String sentence() {
        return "由%s代理%s的岗位“%s”，%s（%s）".formatted(deputyName, holderName, post, period, reason);
    }
}
