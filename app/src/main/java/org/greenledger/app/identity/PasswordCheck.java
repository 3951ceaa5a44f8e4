package org.greenledger.app.identity;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks username and password; takes as long for an unknown name as for a known one. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final JdbcPeople people;
    private final JdbcSessions sessions;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final String nobodysHash;

    PasswordCheck(
            JdbcPeople people,
            JdbcSessions sessions,
            PasswordEncoder passwords,
            ApplicationEventPublisher events) {
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.events = events;
        this.nobodysHash = Objects.requireNonNull(passwords.encode("nobody's password"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String username = asked.getName().strip();
        String password = String.valueOf(asked.getCredentials());
        Optional<JdbcPeople.Account> account = people.activeAccount(username);
        boolean right =
                passwords.matches(
                        password,
                        account.map(JdbcPeople.Account::passwordHash).orElse(nobodysHash));
        String told = username.substring(0, Math.min(40, username.length()));
        if (account.isEmpty() || !right) {
            events.publishEvent(new SignInTried(told, false));
            throw new BadCredentialsException("用户名或密码不对");
        }
        events.publishEvent(new SignInTried(told, true));
        return new SignedIn(sessions.person(account.get().id()));
    }

    @Override
    public boolean supports(@Nullable Class<?> type) {
        return type != null && UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
