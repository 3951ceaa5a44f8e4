package org.greenledger.app.progress.filling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.progress.PeriodId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what units still owe. */
@Repository
class JdbcWaiting {

    private final JdbcClient jdbc;

    JdbcWaiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By period that still takes reports of these units: what is missing and what was sent back.
     */
    List<Waiting> of(Collection<UnitId> units, LocalDate today, Scope scope) {
        return jdbc.sql(
                        """
                        select p.id, p.name, n.name, o.unit_id, coalesce(l.until_on, p.closes_on), count(*) filter (where o.state in ('missing', 'draft')),
                               count(*) filter (where o.state = 'returned')
                        from progress.owed o join progress.period p on p.id = o.period_id
                        join ledger.inspection n on n.id = p.inspection_id
                        join ledger.issue i on i.id = o.issue_id
                        left join lateral (select max(v.until_on) as until_on from progress.late_leave v where v.period_id = p.id
                          and v.unit_id = o.unit_id and v.ended_at is null and v.until_on >= :today) l on true
                        where o.unit_id = any(:units) and o.state in ('missing', 'draft', 'returned') and o.released_at is null and %s and %s
                          and (l.until_on is not null or p.frozen_at is null and (p.closes_on >= :today or o.state = 'returned'))
                        group by p.id, p.name, n.name, o.unit_id, l.until_on, p.closes_on order by coalesce(l.until_on, p.closes_on), p.id
                        """
                                .formatted(scope.predicate("o.unit_id"), scope.open("i.secret")))
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .param("today", today)
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new Waiting(
                                        new PeriodId(rs.getLong(1)),
                                        rs.getString(2),
                                        rs.getString(3),
                                        new UnitId(rs.getLong(4)),
                                        rs.getObject(5, LocalDate.class),
                                        rs.getInt(6),
                                        rs.getInt(7)))
                .list();
    }
}
