package org.greenledger.app.identity.roles;

import java.util.List;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/**
 * The roles of a post were changed.
 *
 * @param post the post in words, for example 云湖市生态环境局 · 科长
 * @param before names of the roles it had
 * @param after names of the roles it has
 */
public record RolesGranted(
        PersonId person, String name, String post, List<String> before, List<String> after)
        implements DomainEvent {
    @Override
    public String subject() {
        return "person:" + person.value();
    }

    @Override
    public List<Change> changes() {
        return List.of(new Change("角色", told(before), told(after)));
    }

    @Override
    public String sentence() {
        return "%s（%s）的角色由“%s”改为“%s”".formatted(name, post, told(before), told(after));
    }

    private static String told(List<String> roles) {
        return roles.isEmpty() ? "无" : String.join("、", roles);
    }
}
