package org.greenledger.app.progress.filling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.scope.Seen;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.OwedState;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.ReportPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a unit owes, as its filling page shows it; reads the book beside its own tables. */
@Repository
class JdbcFilling {

    /** A row as the database has it. */
    record Raw(
            OwedId id,
            int version,
            IssueId issue,
            String number,
            String description,
            ReportPart part,
            String toUnit,
            OwedState state,
            @Nullable Long measureId,
            @Nullable Integer measure,
            String text,
            @Nullable LocalDate dueOn,
            int percent,
            @Nullable LocalDate forecastOn,
            @Nullable Filled draft,
            int draftVersion,
            @Nullable Instant savedAt,
            String savedBy,
            @Nullable Long report,
            @Nullable Long last,
            boolean first,
            boolean late,
            boolean released,
            boolean leave,
            boolean seen) {}

    private static final String SELECT =
            """
            select o.id, o.version, o.issue_id, i.number as issue, i.description, o.part, coalesce(t.unit_name, '') as to_unit, o.state,
                   o.measure_id, m.number as measure, coalesce(m.text, i.target, i.description) as text, coalesce(m.due_on, i.due_on) as due_on,
                   coalesce(m.percent, i.percent) as percent, coalesce(m.forecast_on, i.forecast_on) as forecast_on,
                   d.progress, d.percent as drafted, d.done, d.problems, d.next_step, d.forecast_on as expected, d.proofs, d.saved_at,
                   d.person_name, coalesce(d.version, 0) as draft, d.reason, d.same, o.report_id,
                   (select max(r.id) from progress.report r
                    where r.issue_id = o.issue_id and r.measure_id is not distinct from o.measure_id and r.unit_id = o.unit_id
                      and r.period_id <> o.period_id and r.id < coalesce(o.report_id, 9223372036854775807)) as last,
                   o.submitted_at is null as first, o.late, o.released_at is not null as released,
                   exists (select 1 from progress.late_leave l where l.period_id = o.period_id and l.unit_id = o.unit_id
                           and l.ended_at is null and l.until_on >= :today) as leave, %s as seen
            from progress.owed o
            join ledger.issue i on i.id = o.issue_id
            left join ledger.measure m on m.id = o.measure_id
            left join progress.owed t on t.id = o.to_id
            left join progress.draft d on d.owed_id = o.id
            """;

    private final JdbcClient jdbc;

    JdbcFilling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The units of the scope that owe something in a period, own ones first. */
    List<UnitOwing> units(PeriodId period, Collection<UnitId> own, Scope scope) {
        return jdbc.sql(
                        """
                        select o.unit_id, u.name, count(*), count(*) filter (where o.state in ('missing', 'draft', 'returned') and o.released_at is null),
                               o.unit_id = any(:own) as own
                        from progress.owed o join ledger.issue i on i.id = o.issue_id join identity.unit u on u.id = o.unit_id
                        where o.period_id = :period and %s and %s
                        group by o.unit_id, u.name order by own desc, u.name
                        """
                                .formatted(scope.predicate("o.unit_id"), scope.open("i.secret")))
                .param("period", period.value())
                .param("own", own.stream().map(UnitId::value).toArray(Long[]::new))
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new UnitOwing(
                                        new UnitId(rs.getLong(1)),
                                        rs.getString(2),
                                        rs.getInt(3),
                                        rs.getInt(4),
                                        rs.getBoolean(5)))
                .list();
    }

    List<Raw> rows(PeriodId period, UnitId unit, int skip, int take, LocalDate today, Scope scope) {
        return jdbc.sql(
                        SELECT.formatted(Seen.issue(scope))
                                + """
                                 where o.period_id = :period and o.unit_id = :unit and %s and %s
                                 order by i.sort_key, i.id, m.number, o.id limit :take offset :skip
                                """
                                        .formatted(
                                                scope.predicate("o.unit_id"),
                                                scope.open("i.secret")))
                .param("period", period.value())
                .param("unit", unit.value())
                .param("take", take)
                .param("skip", skip)
                .param("today", today)
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcFilling::raw)
                .list();
    }

    /** What others contribute to these; the report's id 0 where there is none. */
    record Given(OwedId to, String unitName, OwedState state, boolean passedDown, long report) {}

    @Unscoped("contributions to rows that were found within a scope")
    List<Given> contributions(Collection<OwedId> to) {
        return jdbc.sql(
                        """
                        select c.to_id, c.unit_name, c.state, c.pass_down_id is not null, c.report_id
                        from progress.owed c where c.to_id = any(:ids) and c.released_at is null order by c.to_id, c.id
                        """)
                .param("ids", to.stream().map(OwedId::value).toArray(Long[]::new))
                .query(
                        (rs, n) ->
                                new Given(
                                        new OwedId(rs.getLong(1)),
                                        rs.getString(2),
                                        OwedState.of(rs.getString(3)),
                                        rs.getBoolean(4),
                                        rs.getLong(5)))
                .list();
    }

    /** The next staged date of measures that is not reached: when, and what. */
    @Unscoped("by ids of measures that were found within a scope")
    Map<Long, String> milestones(Collection<Long> measures) {
        Map<Long, String> found = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (s.measure_id) s.measure_id, s.due_on || '：' || s.what || case when s.percent is null then '' else '（' || s.percent || '%）' end
                        from ledger.milestone s
                        where s.measure_id = any(:ids) and s.withdrawn_at is null and s.reached_on is null
                        order by s.measure_id, s.due_on
                        """)
                .param("ids", measures.toArray(Long[]::new))
                .query(
                        rs -> {
                            found.put(rs.getLong(1), rs.getString(2));
                        });
        return found;
    }

    private static Raw raw(ResultSet rs, int n) throws SQLException {
        Timestamp saved = rs.getTimestamp("saved_at");
        String savedBy = rs.getString("person_name");
        return new Raw(
                new OwedId(rs.getLong("id")),
                rs.getInt("version"),
                new IssueId(rs.getLong("issue_id")),
                rs.getString("issue"),
                rs.getString("description"),
                ReportPart.of(rs.getString("part")),
                rs.getString("to_unit"),
                OwedState.of(rs.getString("state")),
                rs.getObject("measure_id", Long.class),
                rs.getObject("measure", Integer.class),
                rs.getString("text"),
                rs.getObject("due_on", LocalDate.class),
                rs.getInt("percent"),
                rs.getObject("forecast_on", LocalDate.class),
                saved == null ? null : filled(rs),
                rs.getInt("draft"),
                saved == null ? null : saved.toInstant(),
                savedBy == null ? "" : savedBy,
                rs.getObject("report_id", Long.class),
                rs.getObject("last", Long.class),
                rs.getBoolean("first"),
                rs.getBoolean("late"),
                rs.getBoolean("released"),
                rs.getBoolean("leave"),
                rs.getBoolean("seen"));
    }

    private static Filled filled(ResultSet rs) throws SQLException {
        String progress = rs.getString("progress");
        return new Filled(
                progress == null ? null : Progress.of(progress),
                rs.getString("reason"),
                rs.getObject("drafted", Integer.class),
                rs.getString("done"),
                rs.getString("problems"),
                rs.getString("next_step"),
                rs.getObject("expected", LocalDate.class),
                Arrays.asList((Long[]) rs.getArray("proofs").getArray()),
                rs.getBoolean("same"));
    }
}
