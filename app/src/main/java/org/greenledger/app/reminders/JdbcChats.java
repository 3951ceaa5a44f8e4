package org.greenledger.app.reminders;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.signin.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of chats and of what offices allow; addresses and secrets are encrypted. */
@Repository
class JdbcChats {

    private static final String ADDRESS = "reminders.chat.address";
    private static final String SECRET = "reminders.chat.secret";

    /** The units for whose people an office decides: those of its government. */
    private static final String BELONGS =
            """
            exists (select 1 from identity.post o join identity.unit_below b on b.below = o.unit_id
                    join identity.unit u on u.id = %s.unit_id
                    where o.person_id = :person and o.valid_to is null
                      and b.above = case when u.kind = 'office' then coalesce(u.parent_id, u.id) else u.id end)
            """;

    private static final String COLUMNS =
            "select c.id, c.name, c.sort, c.host, c.secret is not null as signed, c.person_name"
                    + " from reminders.chat c where c.withdrawn_at is null and ";

    /** Where to send. */
    record Target(ChatSort sort, String template, String address, String secret) {}

    private final JdbcClient jdbc;
    private final SecretBox box;

    JdbcChats(JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    Optional<Target> target(long chat) {
        return jdbc.sql(
                        "select sort, template, address, secret from reminders.chat where id = ?"
                                + " and withdrawn_at is null")
                .param(chat)
                .query(
                        (rs, n) ->
                                new Target(
                                        ChatSort.of(rs.getString(1)).orElseThrow(),
                                        rs.getString(2),
                                        open(rs.getBytes(3), ADDRESS),
                                        open(rs.getBytes(4), SECRET)))
                .optional();
    }

    private String open(byte @Nullable [] closed, String purpose) {
        return closed == null
                ? ""
                : box.open(closed, purpose)
                        .map(b -> new String(b, StandardCharsets.UTF_8))
                        .orElse("");
    }

    void insert(ChatForm form, String host, CurrentUser user, Instant now) {
        jdbc.sql(
                        """
                        insert into reminders.chat (unit_id, name, sort, template, address, host, secret, at, person_id, person_name)
                        values (:unit, :name, :sort, :template, :address, :host, :secret, :at, :person, :by)
                        """)
                .param("unit", user.unit().value())
                .param("name", form.name().strip())
                .param("sort", form.sort().code())
                .param("template", form.template())
                .param("address", close(form.address(), ADDRESS))
                .param("host", host)
                .param("secret", form.secret().isBlank() ? null : close(form.secret(), SECRET))
                .param("at", Timestamp.from(now))
                .param("person", user.id().value())
                .param("by", user.signature())
                .update();
    }

    private byte[] close(String text, String purpose) {
        return box.close(text.strip().getBytes(StandardCharsets.UTF_8), purpose);
    }

    /** The name of what was withdrawn; empty when the unit has no such chat. */
    Optional<String> withdraw(long chat, UnitId unit, Instant now) {
        return jdbc.sql(
                        "update reminders.chat set withdrawn_at = ? where id = ? and unit_id = ?"
                                + " and withdrawn_at is null returning name")
                .params(Timestamp.from(now), chat, unit.value())
                .query(String.class)
                .optional();
    }

    List<ChatView> of(UnitId unit) {
        return views(
                jdbc.sql(COLUMNS + "c.unit_id = :unit order by c.name, c.id")
                        .param("unit", unit.value()));
    }

    /** Those that the person may choose. */
    List<ChatView> open(PersonId person) {
        return views(
                jdbc.sql(COLUMNS + BELONGS.formatted("c") + " order by c.name, c.id")
                        .param("person", person.value()));
    }

    private static List<ChatView> views(JdbcClient.StatementSpec query) {
        return query.query(
                        (rs, n) ->
                                new ChatView(
                                        rs.getLong("id"),
                                        rs.getString("name"),
                                        ChatSort.of(rs.getString("sort")).orElseThrow(),
                                        rs.getString("host"),
                                        rs.getBoolean("signed"),
                                        rs.getString("person_name")))
                .list();
    }

    /** Whether mail is allowed: as long as no office that decides for the person forbids it. */
    boolean mailAllowed(PersonId person) {
        return jdbc.sql(
                        "select not exists (select 1 from (select distinct on (unit_id) unit_id,"
                                + " mail from reminders.policy order by unit_id, id desc) y where not"
                                + " y.mail and "
                                + BELONGS.formatted("y")
                                + ")")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    boolean mailOf(UnitId unit) {
        return jdbc.sql(
                        "select mail from reminders.policy where unit_id = ? order by id desc limit"
                                + " 1")
                .param(unit.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void allowMail(boolean mail, CurrentUser user, Instant now) {
        jdbc.sql(
                        "insert into reminders.policy (unit_id, mail, at, person_id, person_name)"
                                + " values (?, ?, ?, ?, ?)")
                .params(
                        user.unit().value(),
                        mail,
                        Timestamp.from(now),
                        user.id().value(),
                        user.signature())
                .update();
    }
}
