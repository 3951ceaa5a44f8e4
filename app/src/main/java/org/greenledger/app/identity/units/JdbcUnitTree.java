package org.greenledger.app.identity.units;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the tree of units, its periods and successions, and what each unit sees below it. */
@Repository
class JdbcUnitTree {

    /** A unit as the rules of the tree see it. */
    record Node(
            UnitId id,
            String name,
            @Nullable UnitId parent,
            int version,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate changedOn) {

        boolean closed() {
            return closedOn != null;
        }
    }

    private static final String NODE =
            """
            select u.id, u.name, u.parent_id, u.version, u.valid_to + 1 as closed_on,
                   (select nullif(max(p.valid_from), '-infinity') from identity.unit_period p where p.unit_id = u.id) as changed_on
            from identity.unit u
            """;

    private final JdbcClient jdbc;

    JdbcUnitTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes everybody else who wants to change the tree wait until this transaction ends. */
    void lock() {
        jdbc.sql("select version from identity.unit_tree for update").query(Long.class).single();
    }

    Optional<Node> node(UnitId id) {
        return nodes(NODE + " where u.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    List<Node> nodes(Collection<UnitId> ids) {
        return nodes(
                NODE + " where u.id = any(:ids) order by u.id",
                Map.of("ids", JdbcUnitPeriods.values(ids)));
    }

    /** Every unit, closed ones too. */
    List<Node> everything() {
        return nodes(NODE, Map.of());
    }

    /** The open units directly below. */
    List<Node> children(UnitId parent) {
        return nodes(
                NODE + " where u.parent_id = :parent and u.valid_to is null order by u.id",
                Map.of("parent", parent.value()));
    }

    private List<Node> nodes(String sql, Map<String, Object> parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .query(
                        (rs, n) -> {
                            long parent = rs.getLong(3);
                            return new Node(
                                    new UnitId(rs.getLong(1)),
                                    rs.getString(2),
                                    parent == 0 ? null : new UnitId(parent),
                                    rs.getInt(4),
                                    rs.getObject(5, LocalDate.class),
                                    rs.getObject(6, LocalDate.class));
                        })
                .list();
    }

    /** The names of open units directly below, with their ids; below nothing for {@code null}. */
    Map<String, UnitId> openNames(@Nullable UnitId parent) {
        Map<String, UnitId> names = new HashMap<>();
        jdbc.sql(
                        "select name, id from identity.unit where coalesce(parent_id, 0) = ? and valid_to is null")
                .param(parent == null ? 0L : parent.value())
                .query(
                        rs -> {
                            names.put(rs.getString(1), new UnitId(rs.getLong(2)));
                        });
        return names;
    }

    /** Whether {@code above} sees {@code below}; every unit sees itself. */
    boolean sees(UnitId above, UnitId below) {
        return jdbc.sql(
                        "select exists (select 1 from identity.unit_below where above = ? and below = ?)")
                .params(above.value(), below.value())
                .query(Boolean.class)
                .single();
    }

    int openBelow(UnitId unit) {
        return jdbc.sql(
                        """
                        select count(*) from identity.unit_below b join identity.unit u on u.id = b.below
                        where b.above = ? and b.below <> b.above and u.valid_to is null
                        """)
                .param(unit.value())
                .query(Integer.class)
                .single();
    }

    /** Gives a unit its new names; those it had before and has no longer become former ones. */
    void rename(RenameForm form, String before) {
        UnitId unit = form.unit();
        UnitKind kind = form.kind();
        jdbc.sql(
                        """
                        update identity.unit u set name = :name, kind = coalesce(:kind, kind), version = version + 1,
                          region_code = coalesce(:code, region_code),
                          region = coalesce((select r.name from identity.region r where r.code = :code), region)
                        where id = :id
                        """)
                .param("name", form.name())
                .param("kind", kind == null ? null : kind.code())
                .param("code", form.regionCode())
                .param("id", unit.value())
                .update();
        jdbc.sql("update identity.unit_name set kind = 'former' where unit_id = ?")
                .param(unit.value())
                .update();
        keepName(unit, before, "former");
        form.shortNames().forEach(s -> keepName(unit, s, "short"));
        jdbc.sql("delete from identity.unit_name where unit_id = ? and name = ?")
                .params(unit.value(), form.name())
                .update();
    }

    private void keepName(UnitId unit, String name, String kind) {
        jdbc.sql(
                        """
                        insert into identity.unit_name (unit_id, name, kind) values (?, ?, ?)
                        on conflict (unit_id, name) do update set kind = excluded.kind
                        """)
                .params(unit.value(), name, kind)
                .update();
    }

    void move(UnitId unit, @Nullable UnitId parent) {
        jdbc.sql(
                        "update identity.unit set parent_id = :parent, version = version + 1 where id = :id")
                .param("parent", parent == null ? null : parent.value())
                .param("id", unit.value())
                .update();
    }

    /**
     * Ends a unit.
     *
     * @param on first day without it
     */
    void close(UnitId unit, LocalDate on) {
        jdbc.sql("update identity.unit set valid_to = ?, version = version + 1 where id = ?")
                .params(on.minusDays(1), unit.value())
                .update();
        jdbc.sql(
                        "update identity.unit_period set valid_to = ? where unit_id = ? and valid_to is null")
                .params(on.minusDays(1), unit.value())
                .update();
    }

    /** Lets a unit stand as if it never ended; nobody takes over from it any more. */
    void reopen(UnitId unit) {
        jdbc.sql("update identity.unit set valid_to = null, version = version + 1 where id = ?")
                .param(unit.value())
                .update();
        jdbc.sql(
                        """
                        update identity.unit_period set valid_to = null
                        where unit_id = :unit and valid_from = (select max(valid_from) from identity.unit_period where unit_id = :unit)
                        """)
                .param("unit", unit.value())
                .update();
        jdbc.sql("delete from identity.unit_succession where predecessor_id = ?")
                .param(unit.value())
                .update();
    }

    /** The names of those that took over from the unit. */
    List<String> heirs(UnitId predecessor) {
        return jdbc.sql(
                        """
                        select u.name from identity.unit_succession s join identity.unit u on u.id = s.successor_id
                        where s.predecessor_id = ? order by u.name
                        """)
                .param(predecessor.value())
                .query(String.class)
                .list();
    }

    void succeed(UnitId predecessor, UnitId successor, LocalDate since) {
        jdbc.sql(
                        "insert into identity.unit_succession (predecessor_id, successor_id, since) values (?, ?, ?)")
                .params(predecessor.value(), successor.value(), since)
                .update();
    }

    /**
     * Begins a period that says what the unit is now; one that began on the same day is amended.
     */
    void record(UnitId unit, LocalDate on) {
        jdbc.sql(
                        "update identity.unit_period set valid_to = ? where unit_id = ? and valid_to is null and valid_from < ?")
                .params(on.minusDays(1), unit.value(), on)
                .update();
        jdbc.sql(
                        """
                        insert into identity.unit_period (unit_id, valid_from, name, kind, parent_id, region, region_code)
                        select id, ?, name, kind, parent_id, region, region_code from identity.unit where id = ?
                        on conflict (unit_id, valid_from) do update set
                          name = excluded.name, kind = excluded.kind, parent_id = excluded.parent_id,
                          region = excluded.region, region_code = excluded.region_code
                        """)
                .params(on, unit.value())
                .update();
    }

    /** How many active people have a post in the unit. */
    int people(UnitId unit, LocalDate today) {
        return jdbc.sql(
                        """
                        select count(distinct o.person_id) from identity.post o join identity.person p on p.id = o.person_id and p.active
                        where o.unit_id = ? and (o.valid_to is null or o.valid_to >= ?)
                        """)
                .params(unit.value(), today)
                .query(Integer.class)
                .single();
    }

    /**
     * Ends the posts of a unit and begins the same in another: roles, deputies and sessions go
     * along.
     */
    void movePeople(UnitId from, UnitId to, LocalDate today) {
        List<Long> posts =
                jdbc.sql(
                                "select id from identity.post where unit_id = ? and (valid_to is null or valid_to >= ?) order by id")
                        .params(from.value(), today)
                        .query(Long.class)
                        .list();
        posts.forEach(post -> movePost(post, to, today));
    }

    private void movePost(long post, UnitId to, LocalDate today) {
        LocalDate end =
                jdbc.sql("select valid_to from identity.post where id = ?")
                        .param(post)
                        .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                        .single()
                        .orElse(null);
        jdbc.sql("update identity.post set valid_to = ?, version = version + 1 where id = ?")
                .params(today.minusDays(1), post)
                .update();
        long fresh =
                jdbc.sql(
                                """
                                insert into identity.post (person_id, unit_id, title, main, valid_from, valid_to)
                                select person_id, :to, title, main, :today, :end from identity.post where id = :post returning id
                                """)
                        .param("to", to.value())
                        .param("today", today)
                        .param("end", end)
                        .param("post", post)
                        .query(Long.class)
                        .single();
        jdbc.sql(
                        "insert into identity.post_role (post_id, role) select ?, role from identity.post_role where post_id = ?")
                .params(fresh, post)
                .update();
        jdbc.sql("update identity.deputy set post_id = ? where post_id = ? and valid_to >= ?")
                .params(fresh, post, today)
                .update();
        jdbc.sql("update identity.session set post_id = ? where post_id = ?")
                .params(fresh, post)
                .update();
    }

    /**
     * Works out anew what each unit sees: itself, what is below it, and whom it or one of those
     * took over from. Tells all nodes that their copies are old.
     */
    void settle() {
        jdbc.sql("delete from identity.unit_below").update();
        jdbc.sql(
                        """
                        insert into identity.unit_below (above, below)
                        with recursive edge (above, below) as (
                          select parent_id, id from identity.unit where parent_id is not null
                          union
                          select successor_id, predecessor_id from identity.unit_succession),
                        seen (above, below) as (
                          select id, id from identity.unit
                          union
                          select s.above, e.below from seen s join edge e on e.above = s.below)
                        select above, below from seen
                        """)
                .update();
        jdbc.sql("update identity.unit_tree set version = version + 1").update();
    }
}
