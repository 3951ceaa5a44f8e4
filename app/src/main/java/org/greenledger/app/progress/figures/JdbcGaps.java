package org.greenledger.app.progress.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.OwedState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queries of the gap list; reads the ledger's issues and measures beside what is owed. */
@Repository
class JdbcGaps {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcGaps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<GapRow> rows(GapQuery query, boolean office, boolean snapshot, int size, Scope scope) {
        boolean wide = office && query.unit() == null;
        return jdbc.sql(
                        """
                        select o.id, o.issue_id, i.number, left(i.description, 120) as title, m.number as measure,
                               left(coalesce(m.text, i.description), 200) as text, o.unit_id, o.unit_name, o.state, o.late, o.submitted_at,
                               coalesce(m.due_on, i.due_on) as due_on, o.mend_until
                        from (select o.id from progress.owed o join ledger.issue i on i.id = o.issue_id
                              where o.period_id = :period and o.part = :part and %s and %s and %s
                                and (:all or o.unit_id is not distinct from :unit)
                              order by %s offset :offset limit :size) found
                        join progress.owed o on o.id = found.id
                        join ledger.issue i on i.id = o.issue_id
                        left join ledger.measure m on m.id = o.measure_id
                        order by %s
                        """
                                .formatted(
                                        query.shelf().condition(snapshot),
                                        office
                                                ? scope.predicate("i.owner_unit_id")
                                                : scope.predicate("o.unit_id"),
                                        scope.open("i.secret"),
                                        wide ? "o.id" : "i.inspection_id, i.sort_key, o.id",
                                        wide ? "o.id" : "i.inspection_id, i.sort_key, o.id"))
                .param("period", query.period().value())
                .param("part", query.part().code())
                .param("all", query.unit() == null)
                .param("unit", Gaps.unit(query), Types.BIGINT)
                .param("offset", (query.page() - 1) * size)
                .param("size", size)
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> row(rs))
                .list();
    }

    List<GapIssue> issues(GapQuery query, PeriodFigures of, boolean few, int size, Scope scope) {
        return jdbc.sql(
                        """
                        select i.id, i.number, left(i.description, 160) as title, i.lead_unit, c.owed, c.filed, c.gaps, c.units
                        from ledger.issue i
                        cross join lateral (
                          select count(*) as owed, count(*) filter (where o.state in ('submitted', 'accepted')) as filed,
                                 count(*) filter (where o.state in ('missing', 'draft', 'returned')) as gaps,
                                 string_agg(distinct o.unit_name, '、') filter (where o.state in ('missing', 'draft', 'returned')) as units
                          from progress.owed o
                          where o.issue_id = i.id and o.period_id = :period and o.part = :part and %s
                            and (o.released_at is null or o.state in ('submitted', 'accepted'))
                            and (:all or o.unit_id is not distinct from :unit)) c
                        where i.inspection_id = :inspection and i.withdrawn_at is null and %s and c.gaps > 0 %s
                        order by i.sort_key, i.id offset :offset limit :size
                        """
                                .formatted(
                                        of.office()
                                                ? scope.predicate("i.owner_unit_id")
                                                : scope.predicate("o.unit_id"),
                                        scope.open("i.secret"),
                                        few
                                                ? """
                                                and i.id in (select g.issue_id from progress.owed g where g.period_id = :period
                                                             and g.state in ('missing', 'draft', 'returned') and g.released_at is null)
                                                """
                                                : ""))
                .param("period", query.period().value())
                .param("part", query.part().code())
                .param("inspection", of.period().inspection().value())
                .param("all", query.unit() == null)
                .param("unit", Gaps.unit(query), Types.BIGINT)
                .param("offset", (query.page() - 1) * size)
                .param("size", size + 1)
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new GapIssue(
                                        new IssueId(rs.getLong("id")),
                                        rs.getString("number"),
                                        rs.getString("title"),
                                        rs.getString("lead_unit"),
                                        rs.getInt("owed"),
                                        rs.getInt("filed"),
                                        rs.getInt("gaps"),
                                        rs.getString("units")))
                .list();
    }

    private GapRow row(ResultSet rs) throws SQLException {
        return new GapRow(
                new OwedId(rs.getLong("id")),
                new IssueId(rs.getLong("issue_id")),
                rs.getString("number"),
                rs.getString("title"),
                rs.getObject("measure", Integer.class),
                rs.getString("text"),
                rs.getObject("unit_id", Long.class),
                rs.getString("unit_name"),
                OwedState.of(rs.getString("state")),
                rs.getBoolean("late"),
                time(rs.getTimestamp("submitted_at")),
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("mend_until", LocalDate.class));
    }

    private @Nullable LocalDateTime time(@Nullable Timestamp at) {
        return at == null ? null : LocalDateTime.ofInstant(at.toInstant(), clock.getZone());
    }
}
