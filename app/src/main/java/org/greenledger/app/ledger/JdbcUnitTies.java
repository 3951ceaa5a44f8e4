package org.greenledger.app.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.identity.spi.UnitTies;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whoever changes the tree of units which issues hang on them. */
@Repository
@Order(10)
class JdbcUnitTies implements UnitTies {

    private final JdbcClient jdbc;

    JdbcUnitTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String chinese() {
        return "承担或主管的问题";
    }

    @Override
    @Unscoped("a number for whoever changes the tree, who sees no issue by that")
    public Map<UnitId, Integer> count(Collection<UnitId> units) {
        Map<UnitId, Integer> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select unit_id, count(*) from (
                          select r.unit_id, r.issue_id from ledger.responsibility r
                          join ledger.issue i on i.id = r.issue_id and i.withdrawn_at is null
                          where r.unit_id = any(:units) and r.withdrawn_at is null
                          union
                          select i.owner_unit_id, i.id from ledger.issue i
                          where i.owner_unit_id = any(:units) and i.withdrawn_at is null) tied
                        group by unit_id
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .query(
                        rs -> {
                            counts.put(new UnitId(rs.getLong(1)), rs.getInt(2));
                        });
        return counts;
    }
}
