package org.greenledger.app.reminders;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Tokens;
import org.greenledger.app.identity.signin.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What everybody chose; reads identity's posts and units, below, for what offices allow. */
@Repository
class JdbcChoices {

    /** A row, empty for somebody who has chosen nothing. */
    record Row(
            boolean mail,
            String address,
            String asked,
            long chat,
            byte @Nullable [] feed,
            @Nullable Instant feedSince) {

        static final Row NONE = new Row(false, "", "", 0, null, null);
    }

    private final JdbcClient jdbc;
    private final SecretBox box;

    JdbcChoices(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    /**
     * Puts that day's digests into the outbox of what each person chose and their office allows.
     */
    void putOut(Collection<PersonId> people, LocalDate day, Instant now) {
        jdbc.sql(
                        """
                        with mine as (
                          select d.id, c.person_id, c.mail, c.address, h.id as chat_id, h.name as chat
                          from reminders.digest d join reminders.choice c on c.person_id = d.person_id
                          left join reminders.chat h on h.id = c.chat_id and h.withdrawn_at is null
                          where d.day = :day and d.person_id = any(:people)),
                        forbidden as (
                          select distinct o.person_id
                          from (select distinct on (unit_id) unit_id, mail from reminders.policy order by unit_id, id desc) y
                          join identity.unit u on u.id = y.unit_id
                          join identity.unit_below b on b.above = case when u.kind = 'office' then coalesce(u.parent_id, u.id) else u.id end
                          join identity.post o on o.unit_id = b.below and o.valid_to is null
                          where not y.mail)
                        insert into reminders.sending (digest_id, channel, target, chat_id, next_try_at)
                        select id, 'mail', address, null, cast(:now as timestamptz) from mine
                        where mail and person_id not in (select person_id from forbidden)
                        union all
                        select id, 'chat', chat, chat_id, cast(:now as timestamptz) from mine where chat_id is not null
                        on conflict do nothing
                        """)
                .param("day", day)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    Row of(PersonId person) {
        return jdbc.sql(
                        "select mail, address, asked, coalesce(chat_id, 0), feed_token, feed_since"
                                + " from reminders.choice where person_id = ?")
                .param(person.value())
                .query(
                        (rs, n) -> {
                            Timestamp since = rs.getTimestamp(6);
                            return new Row(
                                    rs.getBoolean(1),
                                    told(rs.getString(2)),
                                    told(rs.getString(3)),
                                    rs.getLong(4),
                                    rs.getBytes(5),
                                    since == null ? null : since.toInstant());
                        })
                .optional()
                .orElse(Row.NONE);
    }

    private static String told(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The token of the person's calendar, as it stands in its address. */
    Optional<String> feedToken(Row row, PersonId person) {
        byte[] closed = row.feed();
        return closed == null
                ? Optional.empty()
                : box.open(closed, feedPurpose(person))
                        .map(b -> new String(b, StandardCharsets.US_ASCII));
    }

    /** Chooses; mail only to a confirmed address. */
    void choose(PersonId person, boolean mail, long chat) {
        jdbc.sql(
                        """
                        insert into reminders.choice (person_id, chat_id) values (:person, nullif(:chat, 0))
                        on conflict (person_id) do update
                        set mail = :mail and choice.confirmed_at is not null, chat_id = nullif(:chat, 0)
                        """)
                .param("person", person.value())
                .param("mail", mail)
                .param("chat", chat)
                .update();
    }

    void ask(PersonId person, String address, String code, Instant until) {
        jdbc.sql(
                        """
                        insert into reminders.choice (person_id, asked, code_hash, code_until) values (:person, :asked, :hash, :until)
                        on conflict (person_id) do update
                        set asked = :asked, code_hash = :hash, code_until = :until, code_tries = 0
                        """)
                .param("person", person.value())
                .param("asked", address)
                .param("hash", hash(person, code))
                .param("until", Timestamp.from(until))
                .update();
    }

    /** When a code was sent and is still good; empty for none. */
    Optional<Instant> codeUntil(PersonId person) {
        return jdbc.sql(
                        "select code_until from reminders.choice where person_id = ? and code_until"
                                + " is not null")
                .param(person.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Takes a code: true when it was the right one, in time, within few tries. */
    boolean confirm(PersonId person, String code, int mostTries, Instant now) {
        jdbc.sql("update reminders.choice set code_tries = code_tries + 1 where person_id = ?")
                .param(person.value())
                .update();
        return jdbc.sql(
                                """
                                update reminders.choice
                                set address = asked, mail = true, confirmed_at = :now, asked = null, code_hash = null, code_until = null, code_tries = 0
                                where person_id = :person and code_hash = :hash and code_until > :now and code_tries <= :most
                                """)
                        .param("person", person.value())
                        .param("hash", hash(person, code))
                        .param("now", Timestamp.from(now))
                        .param("most", mostTries)
                        .update()
                == 1;
    }

    private static byte[] hash(PersonId person, String code) {
        return Tokens.digest(person.value() + " " + code);
    }

    void openFeed(PersonId person, String token, Instant now) {
        jdbc.sql(
                        """
                        insert into reminders.choice (person_id, feed_hash, feed_token, feed_since) values (:person, :hash, :token, :now)
                        on conflict (person_id) do update set feed_hash = :hash, feed_token = :token, feed_since = :now
                        """)
                .param("person", person.value())
                .param("hash", Tokens.digest(token))
                .param(
                        "token",
                        box.close(token.getBytes(StandardCharsets.US_ASCII), feedPurpose(person)))
                .param("now", Timestamp.from(now))
                .update();
    }

    void closeFeed(PersonId person) {
        jdbc.sql(
                        "update reminders.choice set feed_hash = null, feed_token = null,"
                                + " feed_since = null where person_id = ?")
                .param(person.value())
                .update();
    }

    /** Whose calendar it is; empty when it was revoked or the account is closed. */
    Optional<PersonId> ofFeed(String token) {
        return jdbc.sql(
                        "select c.person_id from reminders.choice c join identity.person p on p.id"
                                + " = c.person_id where c.feed_hash = ? and p.active")
                .param(Tokens.digest(token))
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    private static String feedPurpose(PersonId person) {
        return "reminders.feed:" + person.value();
    }
}
