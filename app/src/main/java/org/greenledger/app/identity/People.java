package org.greenledger.app.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenledger.app.identity.roles.RightsCheck;
import org.greenledger.app.identity.signin.Passwords;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: open, change, close, passwords. */
@Service
public class People {

    private final JdbcPeople people;
    private final JdbcUnits units;
    private final JdbcSessions sessions;
    private final Passwords passwords;
    private final RightsCheck rights;
    private final ApplicationEventPublisher events;

    People(
            JdbcPeople people,
            JdbcUnits units,
            JdbcSessions sessions,
            Passwords passwords,
            RightsCheck rights,
            ApplicationEventPublisher events) {
        this.people = people;
        this.units = units;
        this.sessions = sessions;
        this.passwords = passwords;
        this.rights = rights;
        this.events = events;
    }

    /** Whether nobody has an account yet, so that the first administrator must be made. */
    public boolean none() {
        return !people.any();
    }

    /** Everybody, by unit and name. */
    public List<PersonView> all() {
        return people.all();
    }

    /** The person with this id. */
    public Optional<PersonView> find(PersonId id) {
        return people.find(id);
    }

    /**
     * The person as they would ask if they were signed in now, for work that the program does in
     * their name. Closed accounts have no name to act in.
     */
    public Optional<CurrentUser> acting(PersonId id) {
        return people.find(id).filter(PersonView::active).map(p -> sessions.person(p.id().value()));
    }

    /** The roles that can be given. */
    public List<RoleView> roles() {
        return people.roles();
    }

    /**
     * Opens an account.
     *
     * @param mustChange whether the password is only good for the first sign-in
     * @throws Refused with every reason at once
     */
    @Transactional
    public PersonId add(PersonForm form, String password, boolean mustChange) {
        RightsCheck.Begun begun = rights.begin();
        List<Refusal> found = wrong(form);
        if (people.usernameTaken(form.username())) {
            found.add(Refusal.at("username", "用户名“" + form.username() + "”已被使用，请换一个"));
        }
        found.addAll(passwords.refusals(form.username(), form.name(), form.unit(), password));
        Refused.ifAny(found);
        String digest = passwords.digest(password);
        PersonId id = people.insert(form, digest, mustChange);
        passwords.remember(id, digest, false);
        rights.settle(begun, List.of(id), "roles");
        events.publishEvent(
                new PersonAdded(
                        id, form.name(), units.find(form.unit()).map(UnitView::name).orElse("")));
        return id;
    }

    /**
     * Corrects a person's name.
     *
     * @param version the version that the form was filled from
     * @throws Stale when somebody else changed the person meanwhile
     */
    @Transactional
    public void rename(PersonId id, String name, int version) {
        PersonView before = get(id);
        String bare = name.strip();
        if (bare.isEmpty() || bare.length() > 50) {
            throw new Refused(List.of(Refusal.at("name", "姓名须为1到50个字")));
        }
        write(before, bare, before.active(), false, version);
        events.publishEvent(changed(before, "改姓名", null));
    }

    /**
     * Closes an account; whoever is signed in with it is out with the next request, on every node.
     *
     * @param left whether the person is gone for good
     * @param reason why, in Chinese
     * @throws Refused when nobody could administer any longer, or no reason is given
     * @throws Stale when somebody else changed the person meanwhile
     */
    @Transactional
    public void close(PersonId id, boolean left, String reason, int version) {
        RightsCheck.Begun begun = rights.begin();
        PersonView before = get(id);
        if (reason.isBlank()) {
            throw new Refused(List.of(Refusal.at("reason", "请写明停用的理由")));
        }
        write(before, before.name(), false, left, version);
        sessions.endAll(id);
        rights.settle(begun, List.of(id), "person");
        events.publishEvent(changed(before, left ? "离任停用" : "停用", reason.strip()));
    }

    /** Lets somebody sign in again whose account was closed. */
    @Transactional
    public void reopen(PersonId id, int version) {
        RightsCheck.Begun begun = rights.begin();
        PersonView before = get(id);
        write(before, before.name(), true, false, version);
        rights.settle(begun, List.of(id), "person");
        events.publishEvent(changed(before, "恢复使用", null));
    }

    private PersonChanged changed(PersonView before, String what, @Nullable String reason) {
        PersonView after = get(before.id());
        return new PersonChanged(
                before.id(), after.name(), what, PersonDifference.of(before, after), reason);
    }

    private PersonView get(PersonId id) {
        return people.find(id).orElseThrow(() -> new NotFound("没有这个人员"));
    }

    private void write(PersonView before, String name, boolean active, boolean left, int version) {
        if (!people.update(before.id(), name, active, left, version)) {
            throw new Stale(before.name() + "的账号刚被别人修改过，您的改动没有保存。请刷新后再改");
        }
    }

    /**
     * Sets a new password that is only good for the next sign-in, and ends the person's sessions.
     */
    @Transactional
    public void resetPassword(PersonId id, String password) {
        PersonView person = people.find(id).orElseThrow(() -> new NotFound("没有这个人员"));
        Refused.ifAny(
                passwords.refusals(person.username(), person.name(), person.unit(), password));
        String digest = passwords.digest(password);
        people.password(id, digest, true);
        passwords.remember(id, digest, false);
        sessions.endAll(id);
        events.publishEvent(new PersonChanged(id, person.name(), "重设密码"));
    }

    /**
     * Changes one's own password.
     *
     * @throws Refused when the old one is wrong or the new one too weak, used before, or too soon
     */
    @Transactional
    public void changeOwnPassword(CurrentUser user, String old, String fresh) {
        List<Refusal> found = new ArrayList<>(passwords.refusalsOfOld(user, old));
        found.addAll(passwords.refusals(user.username(), user.name(), user.unit(), fresh));
        if (found.isEmpty()) {
            found.addAll(passwords.refusalsOfOwn(user.id(), fresh));
        }
        Refused.ifAny(found);
        String digest = passwords.digest(fresh);
        people.password(user.id(), digest, false);
        passwords.remember(user.id(), digest, true);
        events.publishEvent(new PersonChanged(user.id(), user.name(), "修改密码"));
    }

    private List<Refusal> wrong(PersonForm form) {
        List<Refusal> found = new ArrayList<>(form.refusals());
        if (units.find(form.unit()).isEmpty()) {
            found.add(Refusal.at("unit", "请选择所在单位"));
        }
        Set<String> known = people.roles().stream().map(RoleView::code).collect(Collectors.toSet());
        Set<String> unknown = new HashSet<>(form.roles());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            found.add(Refusal.at("roles", "没有这些角色：" + String.join("、", unknown)));
        }
        return found;
    }
}
