package org.greenledger.app.identity.oidc;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Logout tokens that were used. */
@Repository
class JdbcOidcLogouts {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcOidcLogouts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Uses a token up; false when it was, on whatever node. */
    boolean use(String issuer, String jti) {
        return jdbc.sql(
                                "insert into identity.oidc_logout (issuer, jti, at) values (?, ?, ?) on conflict do nothing")
                        .params(issuer, jti, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
