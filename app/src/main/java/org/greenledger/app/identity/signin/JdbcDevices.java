package org.greenledger.app.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Devices on which people have signed in. */
@Repository
class JdbcDevices {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether that person has signed in on the device with this token. */
    boolean knows(String token, long person) {
        return jdbc.sql(
                        "select exists (select 1 from identity.known_device where token_hash = ? and person_id = ? and seen_at > ?)")
                .params(
                        Tokens.digest(token),
                        person,
                        Timestamp.from(clock.instant().minus(DeviceCookie.KEPT)))
                .query(Boolean.class)
                .single();
    }

    /** Remembers a device under a fresh token. */
    String remember(PersonId person) {
        String token = Tokens.draw();
        jdbc.sql(
                        "insert into identity.known_device (token_hash, person_id, seen_at) values (?, ?, ?)")
                .params(Tokens.digest(token), person.value(), Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    /** No device of the person is known any more. */
    void forgetAll(PersonId person) {
        jdbc.sql("delete from identity.known_device where person_id = ?")
                .param(person.value())
                .update();
    }

    void touch(String token) {
        jdbc.sql("update identity.known_device set seen_at = ? where token_hash = ?")
                .params(Timestamp.from(clock.instant()), Tokens.digest(token))
                .update();
    }

    void sweep() {
        jdbc.sql("delete from identity.known_device where seen_at < ?")
                .param(Timestamp.from(clock.instant().minus(DeviceCookie.KEPT)))
                .update();
    }
}
