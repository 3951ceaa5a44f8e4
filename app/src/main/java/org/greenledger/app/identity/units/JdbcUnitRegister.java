package org.greenledger.app.identity.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lines of the register; one query for a page, whatever its length. */
@Repository
class JdbcUnitRegister {

    private static final String SELECT =
            """
            select u.id, u.name, u.kind, u.region, u.region_code, u.parent_id, p.name as parent_name, u.valid_to is not null as closed,
                   array(select n.name from identity.unit_name n where n.unit_id = u.id and n.kind = 'short' order by length(n.name), n.name) as shorts,
                   array(select n.name from identity.unit_name n where n.unit_id = u.id and n.kind = 'former' order by n.name) as formers,
                   (select count(*) from identity.unit c where c.parent_id = u.id and c.valid_to is null) as children,
                   (select count(distinct o.person_id) from identity.post o join identity.person e on e.id = o.person_id and e.active
                    where o.unit_id = u.id and (o.valid_to is null or o.valid_to >= :today)) as people
            from identity.unit u left join identity.unit p on p.id = u.parent_id
            """;

    private static final String FOUND =
            """
             where (u.valid_to is not null) = :closed
               and (:kind = '' or u.kind = :kind)
               and (:region = '' or u.region_code like :region || '%' or u.region like '%' || :region || '%')
               and (:like = '%%' or u.name like :like escape '\\'
                    or exists (select 1 from identity.unit_name n where n.unit_id = u.id and n.name like :like escape '\\'))
            """;

    private final JdbcClient jdbc;

    JdbcUnitRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UnitLine> roots(LocalDate today) {
        return jdbc.sql(SELECT + " where u.parent_id is null and u.valid_to is null order by u.id")
                .param("today", today)
                .query(JdbcUnitRegister::line)
                .list();
    }

    List<UnitLine> below(Collection<UnitId> units, int limit, LocalDate today) {
        return jdbc.sql(
                        SELECT
                                + " where u.parent_id = any(:units) and u.valid_to is null order by u.id limit :limit")
                .param("limit", limit)
                .param("units", JdbcUnitPeriods.values(units))
                .param("today", today)
                .query(JdbcUnitRegister::line)
                .list();
    }

    Optional<UnitLine> line(UnitId unit, LocalDate today) {
        return jdbc.sql(SELECT + " where u.id = :unit")
                .param("unit", unit.value())
                .param("today", today)
                .query(JdbcUnitRegister::line)
                .optional();
    }

    List<UnitLine> find(UnitFilter filter, int limit, LocalDate today) {
        return filtered(
                        SELECT + FOUND + " order by length(u.name), u.name, u.id limit :limit",
                        filter)
                .param("limit", limit)
                .param("today", today)
                .query(JdbcUnitRegister::line)
                .list();
    }

    int count(UnitFilter filter) {
        return filtered("select count(*) from identity.unit u" + FOUND, filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, UnitFilter filter) {
        UnitKind kind = filter.kind();
        return jdbc.sql(sql)
                .param("closed", filter.closed())
                .param("kind", kind == null ? "" : kind.code())
                .param("region", filter.region().replaceAll("[%_\\\\]", ""))
                .param("like", "%" + filter.words().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    List<UnitLine> above(UnitId unit, LocalDate today) {
        return jdbc.sql(
                        """
                        with recursive up (id, step) as (
                          select parent_id, 1 from identity.unit where id = :unit
                          union all
                          select u.parent_id, up.step + 1 from up join identity.unit u on u.id = up.id where up.step < 50)
                        """
                                + SELECT
                                + " join up on up.id = u.id order by up.step desc")
                .param("unit", unit.value())
                .param("today", today)
                .query(JdbcUnitRegister::line)
                .list();
    }

    List<UnitLine> meant(String typed, LocalDate today) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where u.valid_to is null and (u.name = :typed or u.name || '（' || coalesce(p.name, '') || '）' = :typed
                                    or exists (select 1 from identity.unit_name n where n.unit_id = u.id and n.kind = 'short' and n.name = :typed))
                                 order by u.id
                                """)
                .param("typed", typed)
                .param("today", today)
                .query(JdbcUnitRegister::line)
                .list();
    }

    private static UnitLine line(ResultSet rs, int n) throws SQLException {
        long parent = rs.getLong("parent_id");
        return new UnitLine(
                new UnitId(rs.getLong("id")),
                rs.getString("name"),
                List.of((String[]) rs.getArray("shorts").getArray()),
                List.of((String[]) rs.getArray("formers").getArray()),
                UnitKind.of(rs.getString("kind")),
                parent == 0 ? null : new UnitId(parent),
                rs.getString("parent_name"),
                rs.getString("region"),
                rs.getString("region_code"),
                rs.getInt("children"),
                rs.getInt("people"),
                rs.getBoolean("closed"));
    }
}
