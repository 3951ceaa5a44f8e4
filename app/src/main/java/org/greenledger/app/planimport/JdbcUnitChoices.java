package org.greenledger.app.planimport;

import java.util.HashMap;
import java.util.Map;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which registered unit a name means in one plan, where a person has said so. */
@Repository
@Unscoped("by an import that was found within a scope")
class JdbcUnitChoices {

    private final JdbcClient jdbc;

    JdbcUnitChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, UnitId> all(ImportId plan) {
        Map<String, UnitId> ids = new HashMap<>();
        jdbc.sql("select name, unit_id from planimport.unit_choice where import_id = ?")
                .param(plan.value())
                .query(
                        rs -> {
                            ids.put(rs.getString(1), new UnitId(rs.getLong(2)));
                        });
        return ids;
    }

    void choose(ImportId plan, String name, UnitId unit, String person) {
        jdbc.sql(
                        """
                        insert into planimport.unit_choice (import_id, name, unit_id, chosen_by) values (?, ?, ?, ?)
                        on conflict (import_id, name) do update set unit_id = excluded.unit_id, chosen_by = excluded.chosen_by
                        """)
                .params(plan.value(), name, unit.value(), person)
                .update();
    }
}
