package org.greenledger.app.identity.bodies;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of bodies and their officers. */
@Repository
class JdbcBodies {

    /** A body's own row. */
    record Row(UnitId unit, @Nullable UnitId parent, BodySort sort, String duties, int version) {}

    private final JdbcClient jdbc;

    JdbcBodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The bodies of a scope, in the order of the register. */
    List<Row> all(Scope scope) {
        return jdbc.sql(
                        """
                        select b.unit_id, u.parent_id, b.sort, b.duties, b.version
                        from identity.body b join identity.unit u on u.id = b.unit_id
                        where u.valid_to is null and %s order by u.id
                        """
                                .formatted(scope.predicate("b.unit_id")))
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) -> {
                            long parent = rs.getLong("parent_id");
                            return new Row(
                                    new UnitId(rs.getLong("unit_id")),
                                    parent == 0 ? null : new UnitId(parent),
                                    BodySort.of(rs.getString("sort")),
                                    rs.getString("duties"),
                                    rs.getInt("version"));
                        })
                .list();
    }

    void insert(UnitId unit, BodySort sort, String duties) {
        jdbc.sql("insert into identity.body (unit_id, sort, duties) values (?, ?, ?)")
                .params(unit.value(), sort.code(), duties)
                .update();
    }

    boolean update(UnitId unit, String duties, int version) {
        return jdbc.sql(
                                "update identity.body set duties = ?, version = version + 1 where unit_id = ? and version = ?")
                        .params(duties, unit.value(), version)
                        .update()
                > 0;
    }

    /** The officers of these bodies, by rank. */
    Map<UnitId, List<Officer>> officers(List<UnitId> units) {
        Map<UnitId, List<Officer>> found = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select unit_id, position, name, title, person_id from identity.body_officer
                        where unit_id = any(:units) and withdrawn_at is null order by unit_id, ordinal
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .query(
                        rs -> {
                            long person = rs.getLong("person_id");
                            found.computeIfAbsent(
                                            new UnitId(rs.getLong("unit_id")),
                                            u -> new ArrayList<>())
                                    .add(
                                            new Officer(
                                                    rs.getString("position"),
                                                    rs.getString("name"),
                                                    rs.getString("title"),
                                                    person == 0 ? null : new PersonId(person)));
                        });
        return found;
    }

    /** Lets the officers be these; the others stay on record as withdrawn. */
    void replace(UnitId unit, List<Officer> officers, Instant at) {
        jdbc.sql(
                        "update identity.body_officer set withdrawn_at = :at where unit_id = :unit and withdrawn_at is null")
                .param("at", Timestamp.from(at))
                .param("unit", unit.value())
                .update();
        for (int k = 0; k < officers.size(); k++) {
            Officer o = officers.get(k);
            jdbc.sql(
                            """
                            insert into identity.body_officer (unit_id, position, name, title, person_id, ordinal)
                            values (:unit, :position, :name, :title,
                                    (select p.id from identity.person p where p.id = :person and p.active), :ordinal)
                            """)
                    .param("unit", unit.value())
                    .param("position", o.position())
                    .param("name", o.name())
                    .param("title", o.title())
                    .param("person", o.person() == null ? 0L : o.person().value())
                    .param("ordinal", k)
                    .update();
        }
    }

    /** The office that serves each of these bodies. */
    Map<UnitId, UnitId> offices(List<UnitId> units) {
        Map<UnitId, UnitId> found = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select unit_id, member_id from identity.unit_member
                        where unit_id = any(:units) and role = 'office' and withdrawn_at is null
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .query(
                        rs -> {
                            found.put(new UnitId(rs.getLong(1)), new UnitId(rs.getLong(2)));
                        });
        return found;
    }

    void office(UnitId unit, @Nullable UnitId office, String reason, String by, Instant at) {
        jdbc.sql(
                        """
                        update identity.unit_member set withdrawn_at = :at
                        where unit_id = :unit and role = 'office' and withdrawn_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("unit", unit.value())
                .update();
        if (office != null) {
            jdbc.sql(
                            """
                            insert into identity.unit_member (unit_id, member_id, role, reason, set_by, set_at)
                            values (:unit, :office, 'office', :reason, :by, :at)
                            """)
                    .param("unit", unit.value())
                    .param("office", office.value())
                    .param("reason", reason)
                    .param("by", by)
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    /** Whether there is a body of that unit. */
    Optional<BodySort> sort(UnitId unit) {
        return jdbc.sql("select sort from identity.body where unit_id = ?")
                .param(unit.value())
                .query(String.class)
                .optional()
                .map(BodySort::of);
    }
}
