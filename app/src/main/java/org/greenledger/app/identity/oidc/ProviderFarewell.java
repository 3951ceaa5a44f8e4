package org.greenledger.app.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.greenledger.app.identity.signin.Farewell;
import org.greenledger.app.identity.signin.ProviderSession;
import org.greenledger.app.identity.signin.SecretBox;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Tells where the browser goes to sign out at the provider too (RP-Initiated Logout 1.0). */
@Component
class ProviderFarewell implements Farewell {

    private final OidcProviders providers;
    private final SecretBox box;

    ProviderFarewell(OidcProviders providers, SecretBox box) {
        this.providers = providers;
        this.box = box;
    }

    @Override
    public Optional<String> address(ProviderSession session, HttpServletRequest request) {
        try {
            ClientRegistration registration = providers.registration(session.provider());
            Object end =
                    registration
                            .getProviderDetails()
                            .getConfigurationMetadata()
                            .get("end_session_endpoint");
            String back =
                    ServletUriComponentsBuilder.fromContextPath(request)
                            .path("/sign-in")
                            .toUriString();
            return end == null
                    ? Optional.empty()
                    : box.open(session.idToken(), CodeExchange.ID_TOKEN)
                            .map(token -> address(end.toString(), token, registration, back));
        } catch (Refused | NotFound providerIsGone) {
            return Optional.empty();
        }
    }

    private static String address(
            String end, byte[] idToken, ClientRegistration registration, String back) {
        return UriComponentsBuilder.fromUriString(end)
                .queryParam("id_token_hint", new String(idToken, StandardCharsets.UTF_8))
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(registration.getClientId(), back)
                .toUriString();
    }
}
