package org.greenledger.app.identity.oidc;

import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What providers' words mean. */
@Repository
class JdbcOidcMappings {
    private static final String SELECT =
            """
            select m.id, m.provider, m.kind, m.value, coalesce(u.name, r.name) as meaning
            from identity.oidc_mapping m
            left join identity.unit u on u.id = m.unit_id left join identity.role r on r.code = m.role
            """;

    private final JdbcClient jdbc;

    JdbcOidcMappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MappingView> all() {
        return jdbc.sql(SELECT + " order by m.provider, m.kind desc, m.value")
                .query(
                        (rs, n) ->
                                new MappingView(
                                        rs.getLong("id"),
                                        rs.getString("provider"),
                                        rs.getString("kind").equals("unit"),
                                        rs.getString("value"),
                                        rs.getString("meaning")))
                .list();
    }

    Optional<UnitId> unit(String provider, String value) {
        return jdbc.sql(
                        "select unit_id from identity.oidc_mapping where provider = ? and kind = 'unit' and value = ?")
                .params(provider, value)
                .query((rs, n) -> new UnitId(rs.getLong(1)))
                .optional();
    }

    /** False when that word already has a meaning. */
    boolean addUnit(String provider, String value, UnitId unit) {
        return jdbc.sql(
                                "insert into identity.oidc_mapping (provider, kind, value, unit_id) values (?, 'unit', ?, ?) on conflict do nothing")
                        .params(provider, value, unit.value())
                        .update()
                == 1;
    }

    /** False when that word already has a meaning. */
    boolean addRole(String provider, String value, String role) {
        return jdbc.sql(
                                "insert into identity.oidc_mapping (provider, kind, value, role) values (?, 'role', ?, ?) on conflict do nothing")
                        .params(provider, value, role)
                        .update()
                == 1;
    }

    boolean remove(long id) {
        return jdbc.sql("delete from identity.oidc_mapping where id = ?").param(id).update() == 1;
    }
}
