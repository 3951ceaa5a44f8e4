package org.greenledger.app.identity;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /**
     * Person and post in one row. The post chosen in the session comes first, then the main one;
     * one that has ended, or whose deputyship has, is no longer found.
     */
    private static final String PERSON =
            """
            p.id, p.username, p.name, o.id as post_id, o.title, o.choices, o.deputy_for, o.unit_id, o.unit_name, o.region, t.version,
                   array(select distinct rp.permission from identity.post_role pr
                         join identity.role_permission rp on rp.role = pr.role where pr.post_id = o.id) as permissions,
                   p.must_change or (r.password_days > 0 and p.password_set_at < cast(:now as timestamptz) - r.password_days * interval '1 day') as must_change,
                   r.admins_second, exists (select 1 from identity.second_factor f where f.person_id = p.id and f.secret is not null) as second_set,
                   exists (select 1 from identity.post_role pr join identity.role ro on ro.code = pr.role
                           where pr.post_id = o.id and ro.second_factor) as second_wanted
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
            cross join identity.sign_in_rules r
            """;

    private static final String RUNNING =
            "s.seen_at > cast(:now as timestamptz) - r.idle_minutes * interval '1 minute' and s.created_at > cast(:now as timestamptz) - r.absolute_hours * interval '1 hour'";

    private static final String WHO =
            "select s.seen_at, "
                    + PERSON
                    + "from identity.session s join identity.person p on p.id = s.person_id and p.active "
                    + POST.formatted("s.post_id")
                    + "where s.token_hash = :hash and "
                    + RUNNING;

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
        String token = Tokens.draw();
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
                .param("now", Timestamp.from(now))
                .query(
                        (rs, n) -> {
                            if (rs.getTimestamp("seen_at")
                                    .toInstant()
                                    .isBefore(now.minus(settings.sessionTouch()))) {
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
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .query((rs, n) -> user(rs))
                .single();
    }

    /** The running sessions of a person, the newest first. */
    List<SessionView> of(PersonId person, @Nullable String ownToken) {
        byte[] own = ownToken == null ? new byte[0] : hash(ownToken);
        return jdbc.sql(
                        """
                        select s.token_hash, s.created_at, s.seen_at, s.address, s.agent
                        from identity.session s cross join identity.sign_in_rules r
                        where s.person_id = :person and %s order by s.seen_at desc
                        """
                                .formatted(RUNNING))
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
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

    void endOthers(PersonId person, String ownToken) {
        jdbc.sql("delete from identity.session where person_id = ? and token_hash <> ?")
                .params(person.value(), hash(ownToken))
                .update();
    }

    /** Forgets sessions that have run out. */
    int sweep() {
        return jdbc.sql(
                        "delete from identity.session s using identity.sign_in_rules r where not (%s)"
                                .formatted(RUNNING))
                .param("now", Timestamp.from(clock.instant()))
                .update();
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
                rs.getBoolean("must_change"),
                settings.secondFactorEnforced()
                        && !rs.getBoolean("second_set")
                        && secondNeeded(rs, permissions));
    }

    private static boolean secondNeeded(ResultSet rs, Set<Permission> permissions)
            throws SQLException {
        return rs.getBoolean("second_wanted")
                || (rs.getBoolean("admins_second")
                        && permissions.stream().anyMatch(p -> p.field().administrative()));
    }

    private static String told(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static byte[] hash(String token) {
        return Tokens.digest(token);
    }
}
