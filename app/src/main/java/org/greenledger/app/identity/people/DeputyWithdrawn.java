package org.greenledger.app.identity.people;

import org.greenledger.app.identity.PersonId;
import org.greenledger.app.shared.DomainEvent;

/**
 * A deputyship was taken back before its last day.
 *
 * @param holder whose post it is
 * @param post the post in words
 */
public record DeputyWithdrawn(PersonId holder, String holderName, String deputyName, String post)
        implements DomainEvent {
    @Override
    public String subject() {
        return "person:" + holder.value();
    }

    @Override
    public String sentence() {
        return "收回%s对%s的岗位“%s”的代理".formatted(deputyName, holderName, post);
    }
}
