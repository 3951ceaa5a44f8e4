package org.greenledger.app.identity.roles;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people may do over all their posts and deputyships, now and announced. */
@Repository
class JdbcHeldRights {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcHeldRights(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets no other transaction change rights until this one ends; nobody who reads waits. */
    void lock() {
        jdbc.sql("lock table identity.post_role in share row exclusive mode").update();
    }

    /** By name, what each of these people may do from any post or deputyship that has not ended. */
    Map<String, Set<Permission>> permissions(Collection<PersonId> people) {
        Map<String, Set<Permission>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select p.name, p.username, rp.permission from identity.person p
                        join lateral (
                          select o.id from identity.post o
                          where o.person_id = p.id and (o.valid_to is null or o.valid_to >= :today and o.valid_to >= o.valid_from)
                          union all
                          select d.post_id from identity.deputy d join identity.post o on o.id = d.post_id
                          where d.person_id = p.id and d.valid_to >= :today and d.valid_to >= d.valid_from
                            and (o.valid_to is null or o.valid_to >= :today)) held on true
                        join identity.post_role pr on pr.post_id = held.id
                        join identity.role_permission rp on rp.role = pr.role
                        where p.id = any(:people)
                        """)
                .param("today", today())
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .query(
                        rs -> {
                            Set<Permission> all =
                                    found.computeIfAbsent(
                                            rs.getString(1) + "（" + rs.getString(2) + "）",
                                            n -> new HashSet<>());
                            Permission.of(rs.getString(3)).ifPresent(all::add);
                        });
        return found;
    }

    /** Who acts from these posts: their holders and their deputies. */
    List<PersonId> actingFrom(Collection<PostId> posts) {
        return jdbc.sql(
                        """
                        select person_id from identity.post where id = any(:posts)
                        union select person_id from identity.deputy where post_id = any(:posts) and valid_to >= :today
                        """)
                .param("posts", posts.stream().map(PostId::value).toArray(Long[]::new))
                .param("today", today())
                .query((rs, n) -> new PersonId(rs.getLong(1)))
                .list();
    }

    /** Who acts from a post with this role. */
    List<PersonId> actingIn(String role) {
        return jdbc.sql(
                        """
                        select o.person_id from identity.post_role r join identity.post o on o.id = r.post_id where r.role = :role
                        union select d.person_id from identity.post_role r join identity.deputy d on d.post_id = r.post_id
                        where r.role = :role and d.valid_to >= :today
                        """)
                .param("role", role)
                .param("today", today())
                .query((rs, n) -> new PersonId(rs.getLong(1)))
                .list();
    }

    /** Which of these permissions somebody who can sign in has today from a post of their own. */
    Set<String> kept(Collection<Permission> permissions) {
        return jdbc.sql(
                        """
                        select distinct rp.permission from identity.role_permission rp
                        join identity.post_role pr on pr.role = rp.role
                        join identity.post o on o.id = pr.post_id
                        join identity.person p on p.id = o.person_id
                        where rp.permission = any(:permissions) and p.active
                          and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
                        """)
                .param(
                        "permissions",
                        permissions.stream().map(Permission::code).toArray(String[]::new))
                .param("today", today())
                .query(String.class)
                .set();
    }

    private Date today() {
        return Date.valueOf(LocalDate.now(clock));
    }
}
