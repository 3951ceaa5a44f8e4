package org.greenledger.app.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of sessions: one query tells who is asking, and a page view writes at most once in a
 * while.
 */
@Repository
class JdbcSessions {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * Person and post in one row. The post chosen in the session comes first, then the main one;
     * one that has ended, or whose deputyship has, is no longer found.
     */
    private static final String PERSON =
            """
            p.id, p.username, p.name, p.must_change, o.id as post_id, o.title, o.choices, o.deputy_for, o.unit_id, o.unit_name, o.region, t.version,
                   array(select distinct rp.permission from identity.post_role pr
                         join identity.role_permission rp on rp.role = pr.role where pr.post_id = o.id) as permissions
            """;

    private static final String POST =
            """
            left join lateral (
              select o.id, o.title, count(*) over () as choices, case when o.person_id = p.id then '' else h.name end as deputy_for, o.unit_id, u.region,
                     coalesce((select n.name from identity.unit_name n where n.unit_id = u.id and n.kind = 'short'
                               order by length(n.name), n.name limit 1), u.name) as unit_name
              from identity.post o
              join identity.person h on h.id = o.person_id
              join identity.unit u on u.id = o.unit_id
              where o.id in (select own.id from identity.post own where own.person_id = p.id
                             union all
                             select d.post_id from identity.deputy d where d.person_id = p.id and :today between d.valid_from and d.valid_to)
                and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
              order by (o.id = %s) desc nulls last, (o.person_id = p.id) desc, o.main desc, o.id limit 1) o on true
            cross join identity.unit_tree t
            """;

    private static final String WHO =
            "select s.seen_at, "
                    + PERSON
                    + "from identity.session s join identity.person p on p.id = s.person_id and p.active "
                    + POST.formatted("s.post_id")
                    + "where s.token_hash = :hash and s.seen_at > :seen and s.created_at > :created";

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final IdentitySettings settings;
    private final Clock clock;

    JdbcSessions(JdbcClient jdbc, Scopes scopes, IdentitySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens a session and returns its token, which is nowhere stored. */
    String open(PersonId person, String address, String agent) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql(
                        "insert into identity.session (token_hash, person_id, created_at, seen_at, address, agent) values (?, ?, ?, ?, ?, ?)")
                .params(hash(token), person.value(), now, now, address, agent)
                .update();
        return token;
    }

    /** Whose session it is, if it still runs. */
    Optional<CurrentUser> who(String token) {
        Instant now = clock.instant();
        byte[] hash = hash(token);
        return jdbc.sql(WHO)
                .param("today", today())
                .param("hash", hash)
                .param("seen", Timestamp.from(now.minus(settings.idle())))
                .param("created", Timestamp.from(now.minus(settings.absolute())))
                .query(
                        (rs, n) -> {
                            if (rs.getTimestamp("seen_at")
                                    .toInstant()
                                    .isBefore(now.minus(settings.touch()))) {
                                touch(hash, now);
                            }
                            return user(rs);
                        })
                .optional();
    }

    /** Who a person is at the moment they sign in. */
    CurrentUser person(long id) {
        return jdbc.sql(
                        "select "
                                + PERSON
                                + "from identity.person p "
                                + POST.formatted("null::bigint")
                                + "where p.id = :id")
                .param("today", today())
                .param("id", id)
                .query((rs, n) -> user(rs))
                .single();
    }

    /** The running sessions of a person, the newest first. */
    List<SessionView> of(PersonId person, @Nullable String ownToken) {
        byte[] own = ownToken == null ? new byte[0] : hash(ownToken);
        return jdbc.sql(
                        """
                        select token_hash, created_at, seen_at, address, agent from identity.session
                        where person_id = ? and seen_at > ? and created_at > ? order by seen_at desc
                        """)
                .params(
                        person.value(),
                        Timestamp.from(clock.instant().minus(settings.idle())),
                        Timestamp.from(clock.instant().minus(settings.absolute())))
                .query(
                        (rs, n) ->
                                new SessionView(
                                        HexFormat.of().formatHex(rs.getBytes(1)),
                                        told(rs.getTimestamp(2)),
                                        told(rs.getTimestamp(3)),
                                        rs.getString(4),
                                        rs.getString(5),
                                        MessageDigest.isEqual(rs.getBytes(1), own)))
                .list();
    }

    /** Lets a session act from another post from now on. */
    void choose(String token, PostId post) {
        jdbc.sql("update identity.session set post_id = ? where token_hash = ?")
                .params(post.value(), hash(token))
                .update();
    }

    /** Ends one session of a person. */
    void end(PersonId person, String hexHash) {
        jdbc.sql(
                        "delete from identity.session where person_id = ? and encode(token_hash, 'hex') = ?")
                .params(person.value(), hexHash)
                .update();
    }

    private String told(Timestamp at) {
        return SHOWN.format(at.toInstant().atZone(clock.getZone()));
    }

    void end(String token) {
        jdbc.sql("delete from identity.session where token_hash = ?").param(hash(token)).update();
    }

    void endAll(PersonId person) {
        jdbc.sql("delete from identity.session where person_id = ?").param(person.value()).update();
    }

    private void touch(byte[] hash, Instant now) {
        jdbc.sql("update identity.session set seen_at = ? where token_hash = ?")
                .params(Timestamp.from(now), hash)
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private CurrentUser user(ResultSet rs) throws SQLException {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (String code : (String[]) rs.getArray("permissions").getArray()) {
            Permission.of(code).ifPresent(permissions::add);
        }
        long post = rs.getLong("post_id");
        long unit = rs.getLong("unit_id");
        return new CurrentUser(
                new PersonId(rs.getLong("id")),
                rs.getString("username"),
                rs.getString("name"),
                post == 0 ? null : new PostId(post),
                told(rs.getString("title")),
                told(rs.getString("deputy_for")),
                unit == 0 ? UnitId.NONE : new UnitId(unit),
                told(rs.getString("unit_name")),
                told(rs.getString("region")),
                permissions,
                scopes.of(
                        unit,
                        rs.getLong("version"),
                        permissions.contains(Permission.ACCOUNTABILITY_VIEW)),
                rs.getLong("choices") > 1,
                rs.getBoolean("must_change"));
    }

    private static String told(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
