package org.greenledger.app.identity.oidc;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.greenledger.app.identity.signin.ProviderSession;
import org.greenledger.app.identity.signin.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Redeems a code: Spring Security asks for the tokens, checks signature, issuer, audience, times
 * and nonce of the ID token, and asks for the person's claims.
 */
@Component
class CodeExchange {
    static final String ID_TOKEN = "id-token";

    private final OidcAuthorizationCodeAuthenticationProvider checks =
            new OidcAuthorizationCodeAuthenticationProvider(
                    new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService());
    private final SecretBox box;

    CodeExchange(SecretBox box) {
        this.box = box;
    }

    Vouched redeem(
            ClientRegistration registration,
            OidcSettings.Provider settings,
            OAuth2AuthorizationRequest request,
            String code,
            String state) {
        OAuth2AuthorizationResponse response =
                OAuth2AuthorizationResponse.success(code)
                        .redirectUri(String.valueOf(request.getRedirectUri()))
                        .state(state)
                        .build();
        Authentication done =
                checks.authenticate(
                        new OAuth2LoginAuthenticationToken(
                                registration, new OAuth2AuthorizationExchange(request, response)));
        if (done == null || !(done.getPrincipal() instanceof OidcUser user)) {
            throw new OAuth2AuthenticationException("not_openid");
        }
        return vouched(registration, settings, user);
    }

    private Vouched vouched(
            ClientRegistration registration, OidcSettings.Provider settings, OidcUser user) {
        ProviderSession session =
                new ProviderSession(
                        registration.getRegistrationId(),
                        settings.issuer(),
                        Objects.requireNonNull(user.getSubject()),
                        user.getClaimAsString("sid"),
                        box.close(
                                user.getIdToken().getTokenValue().getBytes(StandardCharsets.UTF_8),
                                ID_TOKEN));
        return new Vouched(
                session,
                text(user.getClaim("preferred_username")),
                text(user.getClaim("name")),
                text(user.getClaim(settings.unitClaim())),
                texts(user.getClaim(settings.roleClaim())));
    }

    private static String text(@Nullable Object claim) {
        return claim == null ? "" : claim.toString().strip();
    }

    private static List<String> texts(@Nullable Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream().map(CodeExchange::text).filter(t -> !t.isEmpty()).toList();
        }
        String one = text(claim);
        return one.isEmpty() ? List.of() : List.of(one.split("[,\\s]+"));
    }
}
