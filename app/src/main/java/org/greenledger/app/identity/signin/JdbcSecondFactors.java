package org.greenledger.app.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Second factors and recovery codes. */
@Repository
class JdbcSecondFactors {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSecondFactors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person's row, both secrets encrypted. */
    record Stored(
            byte @Nullable [] secret,
            byte @Nullable [] pending,
            @Nullable String since,
            long lastStep) {}

    Optional<Stored> find(PersonId person) {
        return jdbc.sql("select * from identity.second_factor where person_id = ?")
                .param(person.value())
                .query(
                        (rs, n) -> {
                            Timestamp at = rs.getTimestamp("confirmed_at");
                            return new Stored(
                                    rs.getBytes("secret"),
                                    rs.getBytes("pending"),
                                    at == null
                                            ? null
                                            : SHOWN.format(at.toInstant().atZone(clock.getZone())),
                                    rs.getLong("last_step"));
                        })
                .optional();
    }

    void pending(PersonId person, byte[] secret) {
        jdbc.sql(
                        """
                        insert into identity.second_factor (person_id, pending) values (?, ?)
                        on conflict (person_id) do update set pending = excluded.pending
                        """)
                .params(person.value(), secret)
                .update();
    }

    /** The pending secret is the one in force from now on; its code of that step is used. */
    void confirm(PersonId person, byte[] secret, long step) {
        jdbc.sql(
                        "update identity.second_factor set secret = ?, pending = null, confirmed_at = ?, last_step = ? where person_id = ?")
                .params(secret, Timestamp.from(clock.instant()), step, person.value())
                .update();
    }

    /** Uses up a step; false when that one or a later one was used before, on whatever node. */
    boolean use(PersonId person, long step) {
        return jdbc.sql(
                                "update identity.second_factor set last_step = ? where person_id = ? and last_step < ?")
                        .params(step, person.value(), step)
                        .update()
                == 1;
    }

    boolean remove(PersonId person) {
        jdbc.sql("delete from identity.recovery_code where person_id = ?")
                .param(person.value())
                .update();
        return jdbc.sql("delete from identity.second_factor where person_id = ?")
                        .param(person.value())
                        .update()
                == 1;
    }

    void replaceCodes(PersonId person, List<byte[]> digests) {
        jdbc.sql("delete from identity.recovery_code where person_id = ?")
                .param(person.value())
                .update();
        for (byte[] digest : digests) {
            jdbc.sql("insert into identity.recovery_code (person_id, code_hash) values (?, ?)")
                    .params(person.value(), digest)
                    .update();
        }
    }

    /** Uses up a recovery code; false when there is no such, or it was used before. */
    boolean useCode(PersonId person, byte[] digest) {
        return jdbc.sql(
                                "update identity.recovery_code set used_at = ? where person_id = ? and code_hash = ? and used_at is null")
                        .params(Timestamp.from(clock.instant()), person.value(), digest)
                        .update()
                == 1;
    }

    int codesLeft(PersonId person) {
        return jdbc.sql(
                        "select count(*) from identity.recovery_code where person_id = ? and used_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }
}
