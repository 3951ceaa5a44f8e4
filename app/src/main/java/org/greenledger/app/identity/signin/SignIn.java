package org.greenledger.app.identity.signin;

import java.util.Objects;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.SignInTried;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Lets people in: a password or a provider's word first, then the second factor of those who have
 * one. An unknown name takes as long, waits as long and is answered as one with a wrong password.
 */
@Service
public class SignIn {
    private final SignInRuleBook rules;
    private final JdbcPasswords accounts;
    private final JdbcHalfSignIns halves;
    private final JdbcSignIns log;
    private final Waits waits;
    private final CodeCheck codes;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final String nobodysHash;

    SignIn(
            SignInRuleBook rules,
            JdbcPasswords accounts,
            JdbcHalfSignIns halves,
            JdbcSignIns log,
            Waits waits,
            CodeCheck codes,
            PasswordEncoder encoder,
            ApplicationEventPublisher events) {
        this.rules = rules;
        this.accounts = accounts;
        this.halves = halves;
        this.log = log;
        this.waits = waits;
        this.codes = codes;
        this.encoder = encoder;
        this.events = events;
        this.nobodysHash = Objects.requireNonNull(encoder.encode("nobody's password"));
    }

    /** The first step by password. */
    public SignInAnswer password(String typedName, String password, Origin origin) {
        String username = typedName.strip();
        SignInRules now = rules.now();
        Optional<JdbcPasswords.Account> account = accounts.active(username);
        PersonId person = account.map(JdbcPasswords.Account::id).orElse(null);
        String told = account.map(JdbcPasswords.Account::username).orElse(masked(username));
        Waits.Keys keys = waits.keys(username, person == null ? 0 : person.value(), origin);
        Optional<Waits.Wait> wait = waits.count(keys, now);
        if (wait.isPresent()) {
            log.add(person, told, origin, SignInWay.PASSWORD, SignInOutcome.WAIT);
            events.publishEvent(new SignInTried(told, false));
            return SignInAnswer.wait(wait.get());
        }
        String hash = account.map(JdbcPasswords.Account::hash).orElse(nobodysHash);
        boolean right = encoder.matches(password, hash) && account.isPresent();
        if (!right) {
            log.add(person, told, origin, SignInWay.PASSWORD, SignInOutcome.WRONG);
            events.publishEvent(new SignInTried(told, false));
            return SignInAnswer.wrong(waits.left(keys.own()));
        }
        if (account.get().secondSet()) {
            waits.takeBack(keys);
            log.add(person, told, origin, SignInWay.PASSWORD, SignInOutcome.SECOND);
            return SignInAnswer.second(halves.open(account.get().id(), SignInWay.PASSWORD, null));
        }
        return enter(account.get(), keys, origin, SignInWay.PASSWORD, null);
    }

    /** The first step by a provider's word. */
    public SignInAnswer vouched(PersonId person, ProviderSession provider, Origin origin) {
        Optional<JdbcPasswords.Account> account = accounts.active(person);
        if (account.isEmpty()) {
            log.add(person, "", origin, SignInWay.OIDC, SignInOutcome.CLOSED);
            return SignInAnswer.gone();
        }
        if (account.get().secondSet()) {
            log.add(person, account.get().username(), origin, SignInWay.OIDC, SignInOutcome.SECOND);
            return SignInAnswer.second(halves.open(person, SignInWay.OIDC, provider));
        }
        Waits.Keys keys = waits.keys(account.get().username(), person.value(), origin);
        return enter(account.get(), keys, origin, SignInWay.OIDC, provider);
    }

    /**
     * The second step.
     *
     * @param token what the browser kept from the first
     * @param code a code of the authenticator, or a recovery code
     */
    public SignInAnswer second(String token, String code, Origin origin) {
        Optional<JdbcHalfSignIns.Half> half = halves.find(token);
        Optional<JdbcPasswords.Account> account = half.flatMap(h -> accounts.active(h.person()));
        if (half.isEmpty() || account.isEmpty()) {
            return SignInAnswer.gone();
        }
        PersonId person = half.get().person();
        String username = account.get().username();
        SignInWay way = RecoveryCodes.looksLikeOne(code) ? SignInWay.RECOVERY : SignInWay.CODE;
        byte[] key = Waits.code(person);
        Optional<Waits.Wait> wait = waits.count(key, rules.now());
        if (wait.isPresent()) {
            log.add(person, username, origin, way, SignInOutcome.WAIT);
            events.publishEvent(new SignInTried(username, false));
            return SignInAnswer.wait(wait.get());
        }
        if (!codes.accepts(person, code)) {
            log.add(person, username, origin, way, SignInOutcome.WRONG);
            events.publishEvent(new SignInTried(username, false));
            return SignInAnswer.wrong(waits.left(key));
        }
        if (!halves.end(token)) {
            return SignInAnswer.gone();
        }
        waits.clear(key);
        return enter(
                account.get(),
                waits.keys(username, person.value(), origin),
                origin,
                way,
                half.get().provider());
    }

    /** Whether the browser's token stands for a first step that still counts. */
    public boolean half(String token) {
        return halves.find(token).isPresent();
    }

    private SignInAnswer enter(
            JdbcPasswords.Account account,
            Waits.Keys keys,
            Origin origin,
            SignInWay way,
            @Nullable ProviderSession provider) {
        waits.forgive(keys);
        log.add(account.id(), account.username(), origin, way, SignInOutcome.IN);
        events.publishEvent(new SignInTried(account.username(), true));
        return SignInAnswer.in(account.id(), provider);
    }

    /** A name that nobody has may be somebody's password, typed into the wrong field. */
    private static String masked(String username) {
        String shown = username.substring(0, Math.min(2, username.length()));
        return username.length() <= 2 ? "***" : shown + "***";
    }
}
