package org.greenledger.app.identity.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tables of periods and successions. */
@Repository
class JdbcUnitPeriods {

    private static final String SELECT =
            """
            select p.unit_id, p.name, p.kind, p.parent_id, p.region, p.region_code,
                   nullif(p.valid_from, '-infinity') as valid_from, p.valid_to,
                   coalesce(q.name, u.name) as parent_name
            from identity.unit_period p
            left join identity.unit u on u.id = p.parent_id
            left join identity.unit_period q on q.unit_id = p.parent_id
              and coalesce(p.valid_to, 'infinity') between q.valid_from and coalesce(q.valid_to, 'infinity')
            """;

    private final JdbcClient jdbc;

    JdbcUnitPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UnitPeriod> of(UnitId unit) {
        return jdbc.sql(SELECT + " where p.unit_id = ? order by p.valid_from desc")
                .param(unit.value())
                .query(JdbcUnitPeriods::period)
                .list();
    }

    Optional<UnitPeriod> at(UnitId unit, LocalDate day) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where p.unit_id = :unit and :day between p.valid_from and coalesce(p.valid_to, 'infinity')
                                """)
                .param("unit", unit.value())
                .param("day", day)
                .query(JdbcUnitPeriods::period)
                .optional();
    }

    List<Succession> successions(UnitId unit) {
        return jdbc.sql(
                        """
                        select s.predecessor_id, p.name, s.successor_id, q.name, s.since
                        from identity.unit_succession s
                        join identity.unit p on p.id = s.predecessor_id join identity.unit q on q.id = s.successor_id
                        where :unit in (s.predecessor_id, s.successor_id)
                        order by s.since desc, p.name, q.name
                        """)
                .param("unit", unit.value())
                .query(
                        (rs, n) ->
                                new Succession(
                                        new UnitId(rs.getLong(1)),
                                        rs.getString(2),
                                        new UnitId(rs.getLong(3)),
                                        rs.getString(4),
                                        rs.getObject(5, LocalDate.class)))
                .list();
    }

    Map<UnitId, Set<UnitId>> standing(Collection<UnitId> units) {
        Map<UnitId, Set<UnitId>> found = new LinkedHashMap<>();
        units.forEach(u -> found.put(u, new LinkedHashSet<>()));
        jdbc.sql(
                        """
                        with recursive chain as (
                          select id as asked, id from identity.unit where id = any(:units)
                          union
                          select c.asked, s.successor_id from chain c join identity.unit_succession s on s.predecessor_id = c.id)
                        select c.asked, c.id from chain c join identity.unit u on u.id = c.id
                        where u.valid_to is null order by c.asked, u.name
                        """)
                .param("units", values(units))
                .query(
                        rs -> {
                            found.computeIfAbsent(
                                            new UnitId(rs.getLong(1)), u -> new LinkedHashSet<>())
                                    .add(new UnitId(rs.getLong(2)));
                        });
        return found;
    }

    Set<UnitId> predecessors(Collection<UnitId> units) {
        return new LinkedHashSet<>(
                jdbc.sql(
                                """
                                with recursive chain as (
                                  select predecessor_id as id from identity.unit_succession where successor_id = any(:units)
                                  union
                                  select s.predecessor_id from chain c join identity.unit_succession s on s.successor_id = c.id)
                                select id from chain
                                """)
                        .param("units", values(units))
                        .query((rs, n) -> new UnitId(rs.getLong(1)))
                        .list());
    }

    static Long[] values(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).distinct().toArray(Long[]::new);
    }

    private static UnitPeriod period(ResultSet rs, int n) throws SQLException {
        long parent = rs.getLong("parent_id");
        return new UnitPeriod(
                new UnitId(rs.getLong("unit_id")),
                rs.getString("name"),
                UnitKind.of(rs.getString("kind")),
                parent == 0 ? null : new UnitId(parent),
                rs.getString("parent_name"),
                rs.getString("region"),
                rs.getString("region_code"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class));
    }
}
