package org.greenledger.app.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has failed how often and has to wait until when. A try is counted before it is looked at, in
 * one statement, so that a thousand at the same time are not more than the tries allowed.
 */
@Repository
class JdbcWaits {
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcWaits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts a try and tells how many there are now; empty when the key has to wait. Stays counted
     * whatever becomes of the act around it.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Integer> count(byte[] key, int allowed, SignInRules rules) {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        insert into identity.sign_in_wait as w (key, failures, last_at) values (:key, 1, :now)
                        on conflict (key) do update set
                          failures = case when w.last_at < :forgotten then 1 else w.failures + 1 end,
                          last_at = :now,
                          wait_till = case when w.last_at >= :forgotten and w.failures + 1 >= :allowed
                            then cast(:now as timestamptz) + least(:longest, :first * power(2, least(20, w.failures + 1 - :allowed))) * interval '1 second' end
                        where w.wait_till is null or w.wait_till <= :now
                        returning failures
                        """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(FORGOTTEN)))
                .param("allowed", allowed)
                .param("first", rules.firstWait())
                .param("longest", rules.longestWait())
                .query(Integer.class)
                .optional();
    }

    /** How long the key still has to wait; zero when it has not. */
    Duration left(byte[] key) {
        Instant now = clock.instant();
        return jdbc.sql(
                        "select wait_till from identity.sign_in_wait where key = ? and wait_till > ?")
                .params(key, Timestamp.from(now))
                .query((rs, n) -> Duration.between(now, rs.getTimestamp(1).toInstant()))
                .optional()
                .orElse(Duration.ZERO);
    }

    /** The try was none to be counted. */
    void takeBack(byte[] key) {
        jdbc.sql(
                        "update identity.sign_in_wait set failures = greatest(0, failures - 1), wait_till = null where key = ?")
                .param(key)
                .update();
    }

    /** Everything is forgiven; tells whether there was anything. */
    boolean clear(byte[] key) {
        return jdbc.sql("delete from identity.sign_in_wait where key = ?").param(key).update() > 0;
    }

    void sweep() {
        jdbc.sql("delete from identity.sign_in_wait where last_at < ?")
                .param(Timestamp.from(clock.instant().minus(FORGOTTEN)))
                .update();
    }
}
