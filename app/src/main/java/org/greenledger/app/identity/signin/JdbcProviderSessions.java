package org.greenledger.app.identity.signin;

import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which of our sessions a provider has vouched for. */
@Repository
class JdbcProviderSessions {

    private final JdbcClient jdbc;

    JdbcProviderSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void tie(byte[] session, ProviderSession provider) {
        jdbc.sql(
                        """
                        insert into identity.oidc_session (session_hash, provider, issuer, subject, sid, id_token)
                        values (:session, :provider, :issuer, :subject, :sid, :idToken)
                        """)
                .param("session", session)
                .param("provider", provider.provider())
                .param("issuer", provider.issuer())
                .param("subject", provider.subject())
                .param("sid", provider.sid())
                .param("idToken", provider.idToken())
                .update();
    }

    Optional<ProviderSession> find(byte[] session) {
        return jdbc.sql("select * from identity.oidc_session where session_hash = ?")
                .param(session)
                .query(
                        (rs, n) ->
                                new ProviderSession(
                                        rs.getString("provider"),
                                        rs.getString("issuer"),
                                        rs.getString("subject"),
                                        rs.getString("sid"),
                                        rs.getBytes("id_token")))
                .optional();
    }

    /** Ends what the provider says has ended; tells whose sessions they were, one entry each. */
    List<PersonId> end(String issuer, @Nullable String subject, @Nullable String sid) {
        jdbc.sql(
                        "delete from identity.half_sign_in where issuer = :issuer and (cast(:subject as text) is null or subject = :subject) and (cast(:sid as text) is null or sid = :sid)")
                .param("issuer", issuer)
                .param("subject", subject)
                .param("sid", sid)
                .update();
        return jdbc.sql(
                        """
                        delete from identity.session s using identity.oidc_session o
                        where o.session_hash = s.token_hash and o.issuer = :issuer
                          and (cast(:subject as text) is null or o.subject = :subject)
                          and (cast(:sid as text) is null or o.sid = :sid)
                        returning s.person_id
                        """)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("sid", sid)
                .query((rs, n) -> new PersonId(rs.getLong(1)))
                .list();
    }
}
