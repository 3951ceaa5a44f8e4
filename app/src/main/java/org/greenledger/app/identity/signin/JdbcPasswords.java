package org.greenledger.app.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passwords as digests: the one in force and those before it. */
@Repository
class JdbcPasswords {
    private static final int KEPT = 24;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPasswords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An account that can sign in.
     *
     * @param hash its password's; one that nothing matches for an account without a password of
     *     ours
     */
    record Account(
            PersonId id,
            String username,
            String name,
            String hash,
            boolean hasPassword,
            boolean secondSet) {}

    Optional<Account> active(String username) {
        return account("lower(p.username) = lower(?)", username);
    }

    Optional<Account> active(PersonId person) {
        return account("p.id = ?", person.value());
    }

    private Optional<Account> account(String where, Object value) {
        return jdbc.sql(
                        """
                        select p.id, p.username, p.name, p.password_hash, p.password_set_at is not null as has_password,
                               exists (select 1 from identity.second_factor f where f.person_id = p.id and f.secret is not null) as second_set
                        from identity.person p where p.active and %s
                        """
                                .formatted(where))
                .param(value)
                .query(
                        (rs, n) ->
                                new Account(
                                        new PersonId(rs.getLong("id")),
                                        rs.getString("username"),
                                        rs.getString("name"),
                                        rs.getString("password_hash"),
                                        rs.getBoolean("has_password"),
                                        rs.getBoolean("second_set")))
                .optional();
    }

    /** The digests of the person's last passwords, the newest first. */
    List<String> past(PersonId person, int limit) {
        return jdbc.sql(
                        "select hash from identity.password_past where person_id = ? order by set_at desc limit ?")
                .params(person.value(), limit)
                .query(String.class)
                .list();
    }

    /** Whether the person has chosen a password themselves within so many hours. */
    boolean chosenWithin(PersonId person, int hours) {
        return jdbc.sql(
                        "select exists (select 1 from identity.password_past where person_id = ? and own and set_at > cast(? as timestamptz) - ? * interval '1 hour')")
                .params(person.value(), Timestamp.from(clock.instant()), hours)
                .query(Boolean.class)
                .single();
    }

    /** Whether the password in force was set by somebody else and is only good for one sign-in. */
    boolean mustChange(PersonId person) {
        return jdbc.sql("select must_change from identity.person where id = ?")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** Writes down that the person's password is now this one; more than 24 are not kept. */
    void remember(PersonId person, String hash, boolean own) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("update identity.person set password_set_at = ? where id = ?")
                .params(now, person.value())
                .update();
        jdbc.sql(
                        "insert into identity.password_past (person_id, hash, set_at, own) values (?, ?, ?, ?)")
                .params(person.value(), hash, now, own)
                .update();
        jdbc.sql(
                        """
                        delete from identity.password_past where person_id = ? and set_at < (
                          select min(set_at) from (select set_at from identity.password_past where person_id = ?
                                                   order by set_at desc limit ?) as newest)
                        """)
                .params(person.value(), person.value(), KEPT)
                .update();
    }

    /** The short and full names of a unit. */
    List<String> unitNames(long unit) {
        return jdbc.sql(
                        "select name from identity.unit where id = ? union select name from identity.unit_name where unit_id = ?")
                .params(unit, unit)
                .query(String.class)
                .list();
    }
}
