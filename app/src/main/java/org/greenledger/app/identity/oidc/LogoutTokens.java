package org.greenledger.app.identity.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Reads the tokens by which a provider ends sessions (OpenID Connect Back-Channel Logout 1.0, 2.6).
 */
@Component
class LogoutTokens {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();
    private final Clock clock;

    LogoutTokens(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a valid token says.
     *
     * @param subject whose sessions end; {@code null} when only {@code sid} tells
     * @param sid which of the provider's sessions ended; {@code null} for all of the subject
     */
    record Logout(String jti, @Nullable String subject, @Nullable String sid) {}

    /**
     * Checks a token: signature, issuer, audience, times, event, and that it is no ID token.
     *
     * @throws org.springframework.security.oauth2.jwt.JwtException when anything is wrong
     */
    Logout read(ClientRegistration registration, String issuer, String token) {
        Jwt jwt =
                decoders.computeIfAbsent(
                                registration.getRegistrationId(), n -> decoder(registration))
                        .decode(token);
        require(issuer.equals(jwt.getClaimAsString("iss")), "iss");
        require(
                jwt.getAudience() != null && jwt.getAudience().contains(registration.getClientId()),
                "aud");
        Instant issued = jwt.getIssuedAt();
        Instant now = clock.instant();
        require(
                issued != null
                        && issued.isAfter(now.minus(OLDEST))
                        && issued.isBefore(now.plus(AHEAD)),
                "iat");
        require(
                jwt.getClaim("events") instanceof Map<?, ?> events
                        && events.get(EVENT) instanceof Map<?, ?>,
                "events");
        require(!jwt.hasClaim("nonce"), "nonce");
        String jti = jwt.getId();
        require(jti != null && !jti.isBlank(), "jti");
        String subject = jwt.getSubject();
        String sid = jwt.getClaimAsString("sid");
        require(subject != null || sid != null, "sub, sid");
        return new Logout(String.valueOf(jti), subject, sid);
    }

    private static JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(
                                String.valueOf(registration.getProviderDetails().getJwkSetUri()))
                        .jwsAlgorithms(
                                all ->
                                        all.addAll(
                                                Set.of(
                                                        SignatureAlgorithm.RS256,
                                                        SignatureAlgorithm.PS256,
                                                        SignatureAlgorithm.ES256)))
                        .jwtProcessorCustomizer(
                                p ->
                                        p.setJWSTypeVerifier(
                                                new DefaultJOSEObjectTypeVerifier<>(
                                                        new JOSEObjectType("logout+jwt"),
                                                        JOSEObjectType.JWT,
                                                        null)))
                        .build();
        decoder.setJwtValidator(new JwtTimestampValidator());
        return decoder;
    }

    private static void require(boolean right, String claim) {
        if (!right) {
            throw new BadJwtException("logout token: " + claim);
        }
    }
}
