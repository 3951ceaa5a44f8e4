package org.greenledger.app.identity.roles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.greenledger.app.identity.FieldRules;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * Stands around every change of rights. It begins before the first write and lets no other change
 * of rights pass until the transaction ends, so that two that are each harmless cannot together put
 * two fields into one hand; it is settled after the last write and looks at what came of it.
 */
@Component
public class RightsCheck {

    private static final Set<Permission> INDISPENSABLE =
            Set.of(Permission.PERSON_MANAGE, Permission.ROLE_MANAGE, Permission.ROLE_GRANT);

    /**
     * A change of rights under way.
     *
     * @param kept what somebody could do before it, of what somebody must always be able to do
     */
    public record Begun(Set<String> kept) {}

    private final JdbcHeldRights rights;

    RightsCheck(JdbcHeldRights rights) {
        this.rights = rights;
    }

    /** To be called before the first write. */
    public Begun begin() {
        rights.lock();
        return new Begun(rights.kept(INDISPENSABLE));
    }

    /**
     * To be called after the last write.
     *
     * @param people whose rights may have changed
     * @param field the form's field that a refusal belongs to
     * @throws Refused when somebody would work in two fields, or nobody could administer any longer
     */
    public void settle(Begun begun, Collection<PersonId> people, String field) {
        List<Refusal> found = new ArrayList<>();
        rights.permissions(people)
                .forEach(
                        (who, all) ->
                                FieldRules.refusal(all)
                                        .ifPresent(
                                                why ->
                                                        found.add(
                                                                Refusal.at(
                                                                        field, who + "：" + why))));
        Set<String> now = rights.kept(INDISPENSABLE);
        begun.kept().stream()
                .filter(code -> !now.contains(code))
                .flatMap(code -> Permission.of(code).stream())
                .sorted()
                .forEach(
                        p ->
                                found.add(
                                        Refusal.at(
                                                field,
                                                "这样一来就没有能登录的人可以“%s”了，请先让另一个账号承担"
                                                        .formatted(p.chinese()))));
        Refused.ifAny(found);
    }

    /** Who acts from these posts: their holders and their deputies. */
    public List<PersonId> actingFrom(Collection<PostId> posts) {
        return rights.actingFrom(posts);
    }

    List<PersonId> actingIn(String role) {
        return rights.actingIn(role);
    }
}
