package org.greenledger.app.identity.oidc;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Tokens;
import org.greenledger.app.identity.signin.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** People on their way to a provider and back: known to their browser by a token, good once. */
@Repository
class JdbcOidcRequests {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String PURPOSE = "oidc-request";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final JsonMapper json;
    private final Clock clock;

    JdbcOidcRequests(JdbcClient jdbc, SecretBox box, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What was sent along.
     *
     * @param link whose account is to be linked; {@code null} for somebody who signs in
     */
    record Sent(OAuth2AuthorizationRequest request, @Nullable PersonId link) {}

    /** As it is stored; the verifier of the code and the nonce are secrets. */
    private record Parts(
            String address,
            String client,
            String back,
            List<String> scopes,
            String state,
            Map<String, String> additional,
            Map<String, String> attributes) {}

    String save(String provider, OAuth2AuthorizationRequest request, @Nullable PersonId link) {
        String token = Tokens.draw();
        Parts parts =
                new Parts(
                        request.getAuthorizationUri(),
                        request.getClientId(),
                        String.valueOf(request.getRedirectUri()),
                        List.copyOf(request.getScopes()),
                        String.valueOf(request.getState()),
                        texts(request.getAdditionalParameters()),
                        texts(request.getAttributes()));
        jdbc.sql(
                        """
                        insert into identity.oidc_request (token_hash, provider, person_id, parameters, created_at)
                        values (:hash, :provider, :person, :parameters, :now)
                        """)
                .param("hash", Tokens.digest(token))
                .param("provider", provider)
                .param("person", link == null ? null : link.value())
                .param("parameters", box.close(json.writeValueAsBytes(parts), PURPOSE))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    Optional<Sent> take(String token, String provider) {
        return jdbc.sql(
                        """
                        delete from identity.oidc_request where token_hash = ? and provider = ? and created_at > ?
                        returning parameters, person_id
                        """)
                .params(Tokens.digest(token), provider, oldest())
                .query(
                        (rs, n) -> {
                            long person = rs.getLong("person_id");
                            return box.open(rs.getBytes("parameters"), PURPOSE)
                                    .map(this::request)
                                    .map(
                                            r ->
                                                    new Sent(
                                                            r,
                                                            person == 0
                                                                    ? null
                                                                    : new PersonId(person)));
                        })
                .optional()
                .flatMap(found -> found);
    }

    void sweep() {
        jdbc.sql("delete from identity.oidc_request where created_at < ?").param(oldest()).update();
        jdbc.sql("delete from identity.oidc_logout where at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    private OAuth2AuthorizationRequest request(byte[] text) {
        Parts parts = json.readValue(new String(text, StandardCharsets.UTF_8), Parts.class);
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(parts.address())
                .clientId(parts.client())
                .redirectUri(parts.back())
                .scopes(new LinkedHashSet<>(parts.scopes()))
                .state(parts.state())
                .additionalParameters(new HashMap<>(parts.additional()))
                .attributes(new HashMap<>(parts.attributes()))
                .build();
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(LIFE));
    }

    private static Map<String, String> texts(Map<String, Object> values) {
        Map<String, String> texts = new HashMap<>();
        values.forEach((k, v) -> texts.put(k, Objects.toString(v)));
        return texts;
    }
}
