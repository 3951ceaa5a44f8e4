package org.greenledger.app.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.signin.Origin;
import org.greenledger.app.identity.signin.SignIn;
import org.greenledger.app.identity.signin.SignInAnswer;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;

/** The way to a provider and back: code flow with PKCE, state and nonce. */
@Service
public class OidcSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final OidcProviders providers;
    private final JdbcOidcRequests requests;
    private final CodeExchange exchange;
    private final OidcAccounts accounts;
    private final SignIn signIn;

    OidcSignIn(
            OidcProviders providers,
            JdbcOidcRequests requests,
            CodeExchange exchange,
            OidcAccounts accounts,
            SignIn signIn) {
        this.providers = providers;
        this.requests = requests;
        this.exchange = exchange;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    /**
     * Begins the way.
     *
     * @param link whose account is to be linked; {@code null} for somebody who signs in
     * @return the provider's address
     * @throws Refused when the provider does not answer
     */
    public String leave(
            String provider,
            @Nullable PersonId link,
            HttpServletRequest request,
            HttpServletResponse response) {
        providers.registration(provider);
        OAuth2AuthorizationRequest sent =
                new DefaultOAuth2AuthorizationRequestResolver(providers, "/oidc")
                        .resolve(request, provider);
        if (sent == null) {
            throw Refused.because("没有这个统一身份认证");
        }
        OidcCookie.COOKIE.write(request, response, requests.save(provider, sent, link));
        return sent.getAuthorizationRequestUri();
    }

    /**
     * Ends the way: the provider sent the browser back with a code.
     *
     * @return how signing in goes on; empty when an account was linked
     * @throws Refused when the browser did not begin the way, or the provider refuses
     */
    public Optional<SignInAnswer> arrive(
            String provider,
            String code,
            String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        String token = OidcCookie.COOKIE.read(request).orElse("");
        OidcCookie.COOKIE.clear(request, response);
        JdbcOidcRequests.Sent sent =
                requests.take(token, provider)
                        .filter(s -> state.equals(s.request().getState()))
                        .orElseThrow(() -> Refused.because("这次登录已经过期，请从登录页重新开始"));
        Vouched person = vouched(provider, sent, code, state);
        PersonId link = sent.link();
        if (link != null) {
            accounts.link(link, person);
            return Optional.empty();
        }
        return Optional.of(
                signIn.vouched(accounts.of(person), person.session(), Origin.of(request)));
    }

    private Vouched vouched(
            String provider, JdbcOidcRequests.Sent sent, String code, String state) {
        ClientRegistration registration = providers.registration(provider);
        try {
            return exchange.redeem(
                    registration, providers.settings(provider), sent.request(), code, state);
        } catch (OAuth2AuthenticationException | JwtException refused) {
            LOG.warn("{} did not vouch for somebody: {}", provider, refused.getMessage());
            throw Refused.because("“" + registration.getClientName() + "”没有确认您的身份，请从登录页重新开始");
        }
    }
}
