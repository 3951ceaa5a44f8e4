package org.greenledger.app.supervision.reminding;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.reminders.spi.DueThing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Acts that are due by lamps, for all offices at once; reads the ledger below. */
@Repository
@Unscoped("a job tells each office of its own acts; nobody is shown another's")
class JdbcLampDues {

    private final JdbcClient jdbc;

    JdbcLampDues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DueThing> open(LocalDate first, LocalDate last) {
        return jdbc.sql(
                        """
                        select a.id, '问题' || i.number || a.word || '，应' || case a.act when 'letter' then '发督办函' else '约谈' end
                               || '（' || a.unit_name || '）' as what,
                               a.on_day, i.owner_unit_id, u.name as unit_name, i.secret
                        from supervision.due_act a join ledger.issue i on i.id = a.issue_id join identity.unit u on u.id = i.owner_unit_id
                        where a.outcome is null and a.act <> 'none' and a.on_day between :first and :last
                          and i.withdrawn_at is null
                        """)
                .param("first", first)
                .param("last", last)
                .query(
                        (rs, n) -> {
                            UnitId owner = new UnitId(rs.getLong("owner_unit_id"));
                            return new DueThing(
                                    "lamp-act",
                                    "act:" + rs.getLong("id"),
                                    rs.getString("what"),
                                    "/lamps/acts",
                                    rs.getObject("on_day", LocalDate.class),
                                    owner,
                                    rs.getString("unit_name"),
                                    List.of(),
                                    owner,
                                    rs.getBoolean("secret"));
                        })
                .list();
    }
}
