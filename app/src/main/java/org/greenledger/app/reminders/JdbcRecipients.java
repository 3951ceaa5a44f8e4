package org.greenledger.app.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads identity's tables, below, for everybody at once; writes none of them. */
@Repository
class JdbcRecipients {

    private static final String PLACES =
            """
            with held as (
              select o.person_id, o.id as post_id, o.unit_id from identity.post o
              where o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
              union
              select d.person_id, o.id, o.unit_id from identity.deputy d join identity.post o on o.id = d.post_id
              where d.valid_from <= :today and d.valid_to >= :today
                and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today))
            select h.person_id, h.unit_id,
                   array(select distinct x.permission from identity.post_role y
                         join identity.role z on z.code = y.role and not z.retired
                         join identity.role_permission x on x.role = y.role where y.post_id = h.post_id) as permissions
            from held h join identity.person p on p.id = h.person_id and p.active
            order by h.person_id, h.post_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcRecipients(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Recipients all() {
        List<Recipients.Place> places =
                jdbc.sql(PLACES)
                        .param("today", LocalDate.now(clock))
                        .query(
                                (rs, n) ->
                                        new Recipients.Place(
                                                new PersonId(rs.getLong(1)),
                                                new UnitId(rs.getLong(2)),
                                                permissions((String[]) rs.getArray(3).getArray())))
                        .list();
        List<Recipients.Node> nodes =
                jdbc.sql("select id, coalesce(parent_id, 0), kind = 'office' from identity.unit")
                        .query(
                                (rs, n) ->
                                        new Recipients.Node(
                                                rs.getLong(1), rs.getLong(2), rs.getBoolean(3)))
                        .list();
        return new Recipients(places, nodes);
    }

    private static Set<Permission> permissions(String[] codes) {
        Set<Permission> found = EnumSet.noneOf(Permission.class);
        for (String code : codes) {
            Permission.of(code).ifPresent(found::add);
        }
        return found;
    }
}
