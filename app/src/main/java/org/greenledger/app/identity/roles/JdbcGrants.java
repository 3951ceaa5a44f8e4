package org.greenledger.app.identity.roles;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table that says which post carries which role. */
@Repository
class JdbcGrants {

    private static final String SELECT =
            """
            select o.id, o.person_id, p.name, p.username, u.name as unit_name, o.title, o.valid_from, o.valid_to, p.active, o.version,
                   array(select r.role from identity.post_role r where r.post_id = o.id order by r.role) as roles
            from identity.post o
            join identity.person p on p.id = o.person_id
            join identity.unit u on u.id = o.unit_id
            """;

    /** A post that will be of use, now or later. */
    private static final String OPEN = "(o.valid_to is null or o.valid_to >= :today) and p.active";

    private static final String WAITING =
            "not exists (select 1 from identity.post_role r where r.post_id = o.id)";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcGrants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int waiting() {
        return jdbc.sql(
                        "select count(*) from identity.post o join identity.person p on p.id = o.person_id where "
                                + OPEN
                                + " and "
                                + WAITING)
                .param("today", today())
                .query(Integer.class)
                .single();
    }

    /**
     * Open posts, those without a role first.
     *
     * @param role only posts with this role; empty for any
     */
    List<PostGrant> page(String words, String role, int offset, int limit) {
        return jdbc.sql(
                        SELECT
                                + " where "
                                + OPEN
                                + matching()
                                + " order by ("
                                + WAITING
                                + ") desc, u.name collate \"zh-x-icu\", p.name collate \"zh-x-icu\", o.id"
                                + " offset :offset limit :limit")
                .params(parameters(words, role))
                .param("offset", offset)
                .param("limit", limit)
                .query(JdbcGrants::post)
                .list();
    }

    int count(String words, String role) {
        return jdbc.sql(
                        """
                        select count(*) from identity.post o
                        join identity.person p on p.id = o.person_id
                        join identity.unit u on u.id = o.unit_id where
                        """
                                + OPEN
                                + matching())
                .params(parameters(words, role))
                .query(Integer.class)
                .single();
    }

    private static String matching() {
        return """
                and (:words = '' or p.name like :like escape '\\' or p.username like :like escape '\\'
                     or u.name like :like escape '\\' or o.title like :like escape '\\')
                and (:role = '' or exists (select 1 from identity.post_role r where r.post_id = o.id and r.role = :role))
               """;
    }

    private Map<String, Object> parameters(String words, String role) {
        return Map.of(
                "today",
                today(),
                "words",
                words,
                "like",
                "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%",
                "role",
                role);
    }

    List<PostGrant> withIds(Collection<PostId> ids) {
        return jdbc.sql(SELECT + " where o.id = any(:ids) order by o.id")
                .param("ids", ids.stream().map(PostId::value).toArray(Long[]::new))
                .query(JdbcGrants::post)
                .list();
    }

    /** Whether the post still had that version. */
    boolean grant(PostId post, Collection<String> roles, int version) {
        int rows =
                jdbc.sql(
                                "update identity.post set version = version + 1 where id = ? and version = ?")
                        .params(post.value(), version)
                        .update();
        if (rows == 1) {
            jdbc.sql("delete from identity.post_role where post_id = ?")
                    .param(post.value())
                    .update();
            jdbc.sql("insert into identity.post_role (post_id, role) select ?, unnest(?)")
                    .params(post.value(), roles.toArray(String[]::new))
                    .update();
        }
        return rows == 1;
    }

    /** Names of the roles that can be granted, by code. */
    Map<String, String> names() {
        Map<String, String> found = new HashMap<>();
        jdbc.sql("select code, name from identity.role")
                .query(
                        rs -> {
                            found.put(rs.getString(1), rs.getString(2));
                        });
        return found;
    }

    private static PostGrant post(ResultSet rs, int n) throws SQLException {
        return new PostGrant(
                new PostId(rs.getLong("id")),
                new PersonId(rs.getLong("person_id")),
                rs.getString("name"),
                rs.getString("username"),
                rs.getString("unit_name"),
                rs.getString("title"),
                List.of((String[]) rs.getArray("roles").getArray()),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class),
                rs.getBoolean("active"),
                rs.getInt("version"));
    }

    private Date today() {
        return Date.valueOf(LocalDate.now(clock));
    }
}
