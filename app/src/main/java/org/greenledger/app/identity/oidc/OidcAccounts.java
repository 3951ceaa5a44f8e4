package org.greenledger.app.identity.oidc;

import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.PersonAdded;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Tokens;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.signin.AccountSecured;
import org.greenledger.app.identity.signin.Passwords;
import org.greenledger.app.identity.signin.ProviderSession;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose account a vouched-for person has: known by issuer and subject, never by name. Whoever comes
 * for the first time gets an account that may do nothing.
 */
@Service
public class OidcAccounts {
    private static final String USERNAME = "[A-Za-z0-9._\\-\\p{IsHan}]{2,30}";

    private final JdbcOidcAccounts stored;
    private final JdbcOidcMappings mappings;
    private final Directory directory;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    OidcAccounts(
            JdbcOidcAccounts stored,
            JdbcOidcMappings mappings,
            Directory directory,
            Passwords passwords,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.mappings = mappings;
        this.directory = directory;
        this.passwords = passwords;
        this.events = events;
    }

    /** The account of a person, made now where there is none; what was told of them is kept. */
    @Transactional
    PersonId of(Vouched person) {
        ProviderSession at = person.session();
        stored.lock(at.issuer(), at.subject());
        Optional<PersonId> known = stored.find(at.issuer(), at.subject());
        if (known.isPresent()) {
            stored.told(person);
            return known.get();
        }
        PersonId made = open(person);
        stored.link(made, person);
        return made;
    }

    /**
     * Lets an account that exists be signed in to by this identity.
     *
     * @throws Refused when the identity is somebody else's
     */
    @Transactional
    void link(PersonId account, Vouched person) {
        ProviderSession at = person.session();
        stored.lock(at.issuer(), at.subject());
        Optional<PersonId> known = stored.find(at.issuer(), at.subject());
        if (known.isPresent() && !known.get().equals(account)) {
            throw Refused.because("这个统一身份认证的账号已经绑定了本系统的另一个账号");
        }
        if (known.isEmpty()) {
            stored.link(account, person);
            events.publishEvent(new AccountSecured(account, stored.name(account), "绑定统一身份认证", ""));
        }
    }

    /** The identities that an account is linked to, as issuers. */
    public List<String> issuers(CurrentUser user) {
        return stored.issuers(user.id());
    }

    private PersonId open(Vouched person) {
        Optional<UnitId> unit =
                mappings.unit(person.session().provider(), person.unit())
                        .filter(id -> directory.find(id).filter(u -> !u.closed()).isPresent());
        String name = person.name().isEmpty() ? person.username() : person.name();
        String shown = name.isEmpty() ? "未提供姓名" : name.substring(0, Math.min(50, name.length()));
        PersonId made =
                stored.insert(username(person), shown, passwords.digest(Tokens.draw()), unit);
        events.publishEvent(
                new PersonAdded(
                        made, shown, unit.flatMap(directory::find).map(UnitView::name).orElse("")));
        return made;
    }

    /** The provider's name for the account when it is free here; otherwise one like it. */
    private String username(Vouched person) {
        String wished = person.username().matches(USERNAME) ? person.username() : "oidc";
        boolean free = !wished.equals("oidc") && !stored.taken(wished);
        return free
                ? wished
                : wished + "-" + Tokens.draw().replaceAll("[^A-Za-z0-9]", "").substring(0, 6);
    }
}
