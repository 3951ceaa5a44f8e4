package org.greenledger.app.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox and, as it is never emptied, the log of what went out; reads identity's names. */
@Repository
class JdbcOutbox {

    private final JdbcClient jdbc;

    JdbcOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next one that is due, and marks it; nobody else gets it. One that somebody took
     * long ago and never finished is due again.
     */
    Optional<Outgoing> take(Instant now, Duration patience) {
        return jdbc.sql(
                        """
                        update reminders.sending s set state = 'sending', tries = s.tries + 1, next_try_at = :later
                        from reminders.digest d join identity.person p on p.id = d.person_id
                        where (s.digest_id, s.channel) = (
                            select x.digest_id, x.channel from reminders.sending x
                            where x.state in ('waiting', 'sending') and x.next_try_at <= :now
                            order by x.next_try_at, x.digest_id limit 1 for update skip locked)
                          and d.id = s.digest_id
                        returning s.digest_id, s.channel, s.target, coalesce(s.chat_id, 0), d.person_id, p.name, d.day, s.tries
                        """)
                .param("now", Timestamp.from(now))
                .param("later", Timestamp.from(now.plus(patience)))
                .query(
                        (rs, n) ->
                                new Outgoing(
                                        rs.getLong(1),
                                        Channel.of(rs.getString(2)),
                                        rs.getString(3),
                                        rs.getLong(4),
                                        new PersonId(rs.getLong(5)),
                                        rs.getString(6),
                                        rs.getObject(7, LocalDate.class),
                                        rs.getInt(8),
                                        List.of()))
                .optional();
    }

    void sent(Outgoing digest, Instant now) {
        jdbc.sql(
                        "update reminders.sending set state = 'sent', sent_at = ?, error = '' where"
                                + " digest_id = ? and channel = ?")
                .params(Timestamp.from(now), digest.digest(), digest.channel().code())
                .update();
    }

    void failed(Outgoing digest, String why, boolean last, Instant again) {
        jdbc.sql(
                        "update reminders.sending set state = ?, error = ?, next_try_at = ? where"
                                + " digest_id = ? and channel = ?")
                .params(
                        last ? "failed" : "waiting",
                        why,
                        Timestamp.from(again),
                        digest.digest(),
                        digest.channel().code())
                .update();
    }

    /**
     * Lets one that was given up be tried again; false when it is not in the scope or not failed.
     */
    boolean again(long digest, Channel channel, Scope scope, Instant now) {
        return jdbc.sql(
                                """
                                update reminders.sending s set state = 'waiting', tries = 0, next_try_at = :now
                                from reminders.digest d
                                where d.id = s.digest_id and s.digest_id = :digest and s.channel = :channel and s.state = 'failed'
                                  and exists (select 1 from identity.post o where o.person_id = d.person_id and o.valid_to is null and %s)
                                """
                                        .formatted(scope.predicate("o.unit_id")))
                        .param("now", Timestamp.from(now))
                        .param("digest", digest)
                        .param("channel", channel.code())
                        .param(Scope.PARAMETER, scope.root())
                        .update()
                == 1;
    }

    /** What was told to people with a post in the scope, the newest first. */
    List<SentRow> log(boolean stuck, Scope scope, int limit, int offset) {
        return jdbc.sql(
                        """
                        select d.id, d.day, p.name, (select u.name from identity.post o join identity.unit u on u.id = o.unit_id
                               where o.person_id = p.id and o.valid_to is null order by o.main desc, o.id limit 1) as unit,
                               d.lines, d.read_at is not null as read, d.made_at,
                               s.channel, s.target, s.state, s.tries, s.sent_at, s.error
                        from reminders.digest d join identity.person p on p.id = d.person_id
                        left join reminders.sending s on s.digest_id = d.id
                        where %s %s
                        order by d.day desc, d.id desc, s.channel limit :limit offset :offset
                        """
                                .formatted(seen(scope), stuck ? STUCK : ""))
                .param(Scope.PARAMETER, scope.root())
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> row(rs))
                .list();
    }

    /** Rows of the log. */
    int count(boolean stuck, Scope scope) {
        return jdbc.sql(
                        "select count(*) from reminders.digest d left join reminders.sending s on s.digest_id = d.id where %s %s"
                                .formatted(seen(scope), stuck ? STUCK : ""))
                .param(Scope.PARAMETER, scope.root())
                .query(Integer.class)
                .single();
    }

    private static final String STUCK =
            "and (s.state = 'failed' or s.state <> 'sent' and s.error <> '')";

    private static String seen(Scope scope) {
        return "exists (select 1 from identity.post o where o.person_id = d.person_id and o.valid_to is null and %s)"
                .formatted(scope.predicate("o.unit_id"));
    }

    private static SentRow row(ResultSet rs) throws SQLException {
        String channel = rs.getString("channel");
        Timestamp sent = rs.getTimestamp("sent_at");
        return new SentRow(
                rs.getLong("id"),
                rs.getObject("day", LocalDate.class),
                rs.getString("name"),
                rs.getString("unit") == null ? "" : rs.getString("unit"),
                rs.getInt("lines"),
                rs.getBoolean("read"),
                rs.getTimestamp("made_at").toInstant(),
                channel == null ? null : Channel.of(channel),
                channel == null ? "" : rs.getString("target"),
                channel == null ? "" : rs.getString("state"),
                rs.getInt("tries"),
                sent == null ? null : sent.toInstant(),
                channel == null ? "" : rs.getString("error"));
    }
}
