package org.greenledger.app.identity.oidc;

import java.util.List;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.signin.ProviderSignOut;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions when the provider says that they have ended there. */
@Service
public class BackChannelLogout {
    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogout.class);

    private final OidcProviders providers;
    private final LogoutTokens tokens;
    private final JdbcOidcLogouts used;
    private final ProviderSignOut signOut;

    BackChannelLogout(
            OidcProviders providers,
            LogoutTokens tokens,
            JdbcOidcLogouts used,
            ProviderSignOut signOut) {
        this.providers = providers;
        this.tokens = tokens;
        this.used = used;
        this.signOut = signOut;
    }

    /** Ends what the token names; false when the token is not valid, or was used before. */
    @Transactional
    public boolean end(String provider, String token) {
        try {
            String issuer = providers.settings(provider).issuer();
            LogoutTokens.Logout logout =
                    tokens.read(providers.registration(provider), issuer, token);
            if (!used.use(issuer, logout.jti())) {
                LOG.warn("{} sent a logout token twice", provider);
                return false;
            }
            List<PersonId> ended = signOut.end(issuer, logout.subject(), logout.sid());
            LOG.info("{} ended {} sessions", provider, ended.size());
            return true;
        } catch (JwtException | Refused | NotFound invalid) {
            LOG.warn(
                    "logout token of {} refused: {}",
                    provider.replaceAll("\\W", "?"),
                    invalid.getMessage());
            return false;
        }
    }
}
