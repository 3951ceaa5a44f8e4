package org.greenledger.app.identity.people;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queries behind lists of people. */
@Repository
class JdbcStaff {

    private static final String OPEN = "(o.valid_to is null or o.valid_to >= :today)";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcStaff(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<StaffRow> page(StaffQuery query, int size) {
        List<StaffRow> bare =
                jdbc.sql(
                                "select p.id, p.username, p.name, p.active, p.left_on from identity.person p where "
                                        + conditions(query)
                                        + " order by p.name collate \"zh-x-icu\", p.id offset :offset limit :size")
                        .params(parameters(query))
                        .param("offset", (query.page() - 1) * size)
                        .param("size", size)
                        .query(
                                (rs, n) ->
                                        new StaffRow(
                                                new PersonId(rs.getLong(1)),
                                                rs.getString(2),
                                                rs.getString(3),
                                                rs.getBoolean(4),
                                                rs.getObject(5, LocalDate.class),
                                                List.of()))
                        .list();
        Map<PersonId, List<PostView>> posts = posts(bare.stream().map(StaffRow::id).toList());
        return bare.stream()
                .map(
                        r ->
                                new StaffRow(
                                        r.id(),
                                        r.username(),
                                        r.name(),
                                        r.active(),
                                        r.leftOn(),
                                        posts.getOrDefault(r.id(), List.of())))
                .toList();
    }

    int count(StaffQuery query) {
        return jdbc.sql("select count(*) from identity.person p where " + conditions(query))
                .params(parameters(query))
                .query(Integer.class)
                .single();
    }

    private static String conditions(StaffQuery query) {
        List<String> all = new ArrayList<>(List.of(query.state().condition()));
        if (!query.words().isEmpty()) {
            all.add("(p.name like :like escape '\\' or p.username like :like escape '\\')");
        }
        if (query.unit() != null) {
            all.add(
                    "p.id in (select o.person_id from identity.post o join identity.unit_below b on b.below = o.unit_id where b.above = :unit and "
                            + OPEN
                            + ")");
        }
        if (!query.role().isEmpty()) {
            all.add(
                    "p.id in (select o.person_id from identity.post_role r join identity.post o on o.id = r.post_id where r.role = :role and "
                            + OPEN
                            + ")");
        }
        return String.join(" and ", all);
    }

    private Map<String, Object> parameters(StaffQuery query) {
        UnitId unit = query.unit();
        Map<String, Object> all = new HashMap<>();
        all.put("today", today());
        all.put("like", "%" + query.words().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        all.put("unit", unit == null ? 0L : unit.value());
        all.put("role", query.role());
        return all;
    }

    private Map<PersonId, List<PostView>> posts(Collection<PersonId> people) {
        return jdbc
                .sql(
                        """
                        select o.id, o.person_id, o.unit_id, u.name as unit_name, o.title, o.main, o.valid_from, o.valid_to, o.version,
                               array(select r.name from identity.post_role pr join identity.role r on r.code = pr.role
                                     where pr.post_id = o.id order by r.name) as roles
                        from identity.post o join identity.unit u on u.id = o.unit_id
                        where o.person_id = any(:people) and (o.valid_to is null or o.valid_to >= :today)
                        order by o.main desc, o.id
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .param("today", today())
                .query(JdbcPosts::post)
                .list()
                .stream()
                .collect(Collectors.groupingBy(PostView::person));
    }

    /** People who can sign in and hold a post today in one of these units or below; by name. */
    List<Colleague> at(Collection<UnitId> units, String words, int limit) {
        return jdbc.sql(
                        """
                        select p.id, p.name, p.username, o.title,
                               coalesce((select n.name from identity.unit_name n where n.unit_id = u.id and n.kind = 'short'
                                         order by length(n.name), n.name limit 1), u.name) as unit_name
                        from identity.post o
                        join identity.person p on p.id = o.person_id
                        join identity.unit u on u.id = o.unit_id
                        where o.unit_id in (select b.below from identity.unit_below b where b.above = any(:units))
                          and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today) and p.active
                          and (:words = '' or p.name like :like escape '\\' or p.username like :like escape '\\')
                        order by (o.unit_id = any(:units)) desc, p.name collate "zh-x-icu", o.id limit :limit
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .param("today", today())
                .param("words", words)
                .param("like", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", limit)
                .query(
                        (rs, n) ->
                                new Colleague(
                                        new PersonId(rs.getLong("id")),
                                        rs.getString("name"),
                                        rs.getString("username"),
                                        rs.getString("unit_name"),
                                        rs.getString("title")))
                .list();
    }

    /**
     * Of these units, those in or below which the person can be given work today; the account
     * cannot be closed and the posts cannot be handed over until the transaction ends.
     */
    List<UnitId> workplaces(PersonId person, Collection<UnitId> units) {
        Boolean active =
                jdbc.sql("select active from identity.person where id = ? for share")
                        .param(person.value())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
        if (!Boolean.TRUE.equals(active)) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select distinct b.above from identity.post o join identity.unit_below b on b.below = o.unit_id
                        where o.person_id = :person and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
                          and b.above = any(:units)
                        """)
                .param("person", person.value())
                .param("today", today())
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .query((rs, n) -> new UnitId(rs.getLong(1)))
                .list();
    }

    /** The unit and everything below it. */
    Set<UnitId> below(UnitId unit) {
        return jdbc.sql("select below from identity.unit_below where above = ?")
                .param(unit.value())
                .query((rs, n) -> new UnitId(rs.getLong(1)))
                .set();
    }

    Set<PersonId> present(Collection<PersonId> people) {
        return jdbc.sql(
                        """
                        select p.id from identity.person p
                        where p.id = any(:people) and p.active
                          and exists (select 1 from identity.post o where o.person_id = p.id
                                      and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today))
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(Long[]::new))
                .param("today", today())
                .query((rs, n) -> new PersonId(rs.getLong(1)))
                .set();
    }

    Map<PersonId, String> names(Collection<PersonId> people) {
        Map<PersonId, String> found = new HashMap<>();
        jdbc.sql("select id, name from identity.person where id = any(?)")
                .param(people.stream().map(PersonId::value).toArray(Long[]::new))
                .query(
                        rs -> {
                            found.put(new PersonId(rs.getLong(1)), rs.getString(2));
                        });
        return found;
    }

    private Date today() {
        return Date.valueOf(LocalDate.now(clock));
    }
}
