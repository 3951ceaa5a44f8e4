package org.greenledger.app.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions on both sides: the person's here and the provider's there, whoever begins. */
@Service
public class ProviderSignOut {
    private static final Origin PROVIDER = new Origin("", "", "");

    private final JdbcProviderSessions stored;
    private final JdbcSignIns log;
    private final JdbcPasswords accounts;
    private final Sessions sessions;
    private final List<Farewell> farewells;

    ProviderSignOut(
            JdbcProviderSessions stored,
            JdbcSignIns log,
            JdbcPasswords accounts,
            Sessions sessions,
            List<Farewell> farewells) {
        this.stored = stored;
        this.log = log;
        this.accounts = accounts;
        this.sessions = sessions;
        this.farewells = farewells;
    }

    /** Ends the browser's session; where to go to end the provider's, if a provider vouched. */
    @Transactional
    public Optional<String> leave(HttpServletRequest request, HttpServletResponse response) {
        Optional<ProviderSession> provider = sessions.digest(request).flatMap(stored::find);
        sessions.end(request, response);
        return provider.flatMap(
                p -> farewells.stream().flatMap(f -> f.address(p, request).stream()).findFirst());
    }

    /**
     * Ends the sessions that the provider names.
     *
     * @param subject whose; {@code null} when {@code sid} tells alone
     * @param sid which of the provider's sessions; {@code null} for all of the subject
     */
    @Transactional
    public List<PersonId> end(String issuer, @Nullable String subject, @Nullable String sid) {
        if (subject == null && sid == null) {
            return List.of();
        }
        List<PersonId> ended = stored.end(issuer, subject, sid);
        for (PersonId person : ended) {
            String username =
                    accounts.active(person).map(JdbcPasswords.Account::username).orElse("");
            log.add(person, username, PROVIDER, SignInWay.OIDC, SignInOutcome.OUT);
        }
        return ended;
    }
}
