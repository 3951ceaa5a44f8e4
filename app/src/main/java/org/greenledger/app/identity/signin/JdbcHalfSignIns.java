package org.greenledger.app.identity.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People whose first step is done and whose second is not. */
@Repository
class JdbcHalfSignIns {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcHalfSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who is half signed in, and by which provider if by one. */
    record Half(PersonId person, @Nullable ProviderSession provider) {}

    String open(PersonId person, SignInWay way, @Nullable ProviderSession provider) {
        String token = Tokens.draw();
        jdbc.sql(
                        """
                        insert into identity.half_sign_in (token_hash, person_id, way, provider, issuer, subject, sid, id_token, created_at)
                        values (:hash, :person, :way, :provider, :issuer, :subject, :sid, :idToken, :now)
                        """)
                .param("hash", Tokens.digest(token))
                .param("person", person.value())
                .param("way", way.code())
                .param("provider", provider == null ? null : provider.provider())
                .param("issuer", provider == null ? null : provider.issuer())
                .param("subject", provider == null ? null : provider.subject())
                .param("sid", provider == null ? null : provider.sid())
                .param("idToken", provider == null ? null : provider.idToken())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    Optional<Half> find(String token) {
        return jdbc.sql(
                        "select * from identity.half_sign_in where token_hash = ? and created_at > ?")
                .params(Tokens.digest(token), oldest())
                .query((rs, n) -> half(rs))
                .optional();
    }

    /** Ends it; only one of two requests at the same time gets true. */
    boolean end(String token) {
        return jdbc.sql("delete from identity.half_sign_in where token_hash = ?")
                        .param(Tokens.digest(token))
                        .update()
                == 1;
    }

    void endAll(PersonId person) {
        jdbc.sql("delete from identity.half_sign_in where person_id = ?")
                .param(person.value())
                .update();
    }

    void sweep() {
        jdbc.sql("delete from identity.half_sign_in where created_at < ?").param(oldest()).update();
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(LIFE));
    }

    private static Half half(ResultSet rs) throws SQLException {
        String provider = rs.getString("provider");
        return new Half(
                new PersonId(rs.getLong("person_id")),
                provider == null
                        ? null
                        : new ProviderSession(
                                provider,
                                rs.getString("issuer"),
                                rs.getString("subject"),
                                rs.getString("sid"),
                                rs.getBytes("id_token")));
    }
}
