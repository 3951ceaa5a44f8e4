package org.greenledger.app.progress.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.PeriodId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of draws and of what was drawn. */
@Repository
class JdbcSpotChecks {

    /** A period of the office. */
    record Period(String name, UnitId owner) {}

    /** A report that was drawn, held until the transaction ends. */
    record Held(
            boolean settled,
            boolean stillAccepted,
            int version,
            long filedBy,
            long issue,
            boolean secret,
            List<Long> units) {}

    private static final String DRAWS =
            """
            select d.id, d.period_id, n.name || p.name as period, d.seed, cardinality(d.population) as population, d.share, d.wanted, d.at,
                   d.person_name, count(c.result) as checked, count(*) filter (where c.result = 'failed') as failed
            from progress.spot_draw d
            join progress.period p on p.id = d.period_id
            join ledger.inspection n on n.id = p.inspection_id
            left join progress.spot_check c on c.draw_id = d.id
            where %s and %s
            group by d.id, n.name, p.name order by d.id desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSpotChecks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Period> period(PeriodId period, Scope scope) {
        return jdbc.sql(
                        """
                        select n.name || p.name as name, n.owner_unit_id
                        from progress.period p join ledger.inspection n on n.id = p.inspection_id
                        where p.id = :id and %s
                        """
                                .formatted(scope.predicate("n.owner_unit_id")))
                .param("id", period.value())
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new Period(
                                        rs.getString("name"),
                                        new UnitId(rs.getLong("owner_unit_id"))))
                .optional();
    }

    /** The accepted reports of a period that somebody sees, by number. */
    List<Long> accepted(PeriodId period, Scope scope) {
        return jdbc.sql(
                        """
                        select o.report_id from progress.owed o join ledger.issue i on i.id = o.issue_id
                        where o.period_id = :period and o.part = 'submits' and o.state = 'accepted' and %s and %s
                        order by o.report_id
                        """
                                .formatted(
                                        scope.predicate("i.owner_unit_id"), scope.open("i.secret")))
                .param("period", period.value())
                .param(Scope.PARAMETER, scope.root())
                .query(Long.class)
                .list();
    }

    SpotDrawId insert(
            SpotForm form,
            String seed,
            int wanted,
            List<Long> population,
            Instant at,
            CurrentUser user) {
        return new SpotDrawId(
                jdbc.sql(
                                """
                                insert into progress.spot_draw (period_id, seed, share, wanted, population, at, person_id, person_name)
                                values (:period, :seed, :share, :wanted, :population, :at, :person, :name) returning id
                                """)
                        .param("period", form.period().value())
                        .param("seed", seed)
                        .param("share", form.share(), java.sql.Types.SMALLINT)
                        .param("wanted", wanted)
                        .param("population", population.toArray(Long[]::new))
                        .param("at", Timestamp.from(at))
                        .param("person", user.id().value())
                        .param("name", user.signature())
                        .query(Long.class)
                        .single());
    }

    @Unscoped("for reports that were found within the scope")
    void insertChecks(SpotDrawId draw, List<Long> reports) {
        jdbc.sql(
                        """
                        insert into progress.spot_check (draw_id, position, owed_id, report_id)
                        select :draw, n.position, r.owed_id, r.id
                        from unnest(:reports::bigint[]) with ordinality as n (report, position)
                        join progress.report r on r.id = n.report
                        """)
                .param("draw", draw.value())
                .param("reports", reports.toArray(Long[]::new))
                .update();
    }

    List<SpotDrawView> draws(PeriodId period, Scope scope) {
        return jdbc.sql(DRAWS.formatted("d.period_id = :id", scope.predicate("n.owner_unit_id")))
                .param("id", period.value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> draw(rs))
                .list();
    }

    Optional<SpotDrawView> draw(SpotDrawId id, Scope scope) {
        return jdbc.sql(DRAWS.formatted("d.id = :id", scope.predicate("n.owner_unit_id")))
                .param("id", id.value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> draw(rs))
                .optional();
    }

    List<SpotCheckRow> rows(SpotDrawId draw, Scope scope) {
        return jdbc.sql(
                        """
                        select c.*, '问题' || i.number || coalesce(' 措施' || m.number, '') as name, left(coalesce(m.text, i.description), 200) as text,
                               o.unit_name, r.percent, left(r.done, 300) as done, o.report_id <> c.report_id as again,
                               (select count(*) from progress.report_proof x where x.report_id = r.id) as proofs
                        from progress.spot_check c
                        join progress.owed o on o.id = c.owed_id
                        join progress.report r on r.id = c.report_id
                        join ledger.issue i on i.id = o.issue_id
                        left join ledger.measure m on m.id = o.measure_id
                        where c.draw_id = :draw and %s and %s order by c.position
                        """
                                .formatted(
                                        scope.predicate("i.owner_unit_id"), scope.open("i.secret")))
                .param("draw", draw.value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> row(rs))
                .list();
    }

    int waiting(Scope scope) {
        return jdbc.sql(
                        """
                        select count(*) from progress.spot_check c
                        join progress.owed o on o.id = c.owed_id
                        join ledger.issue i on i.id = o.issue_id
                        where c.result is null and %s and %s
                        """
                                .formatted(
                                        scope.predicate("i.owner_unit_id"), scope.open("i.secret")))
                .param(Scope.PARAMETER, scope.root())
                .query(Integer.class)
                .single();
    }

    @Unscoped("for a draw that was found within the scope")
    List<Long> population(SpotDrawId draw) {
        return jdbc.sql(
                        "select unnest(d.population) as report from progress.spot_draw d where d.id"
                                + " = ?")
                .param(draw.value())
                .query(Long.class)
                .list();
    }

    @Unscoped("for a draw that was found within the scope")
    List<Long> drawn(SpotDrawId draw) {
        return jdbc.sql(
                        "select report_id from progress.spot_check where draw_id = ? order by"
                                + " position")
                .param(draw.value())
                .query(Long.class)
                .list();
    }

    @Unscoped("for a check that was found within the scope")
    Held hold(long check) {
        return jdbc.sql(
                        """
                        select c.result is not null as settled, o.state = 'accepted' and o.report_id = c.report_id as accepted, o.version,
                               r.person_id, o.issue_id, i.secret, i.owner_unit_id, o.unit_id
                        from progress.spot_check c
                        join progress.owed o on o.id = c.owed_id
                        join progress.report r on r.id = c.report_id
                        join ledger.issue i on i.id = o.issue_id
                        where c.id = ? for update of c
                        """)
                .param(check)
                .query(
                        (rs, n) -> {
                            List<Long> units =
                                    new ArrayList<>(List.of(rs.getLong("owner_unit_id")));
                            Long unit = rs.getObject("unit_id", Long.class);
                            if (unit != null) {
                                units.add(unit);
                            }
                            return new Held(
                                    rs.getBoolean("settled"),
                                    rs.getBoolean("accepted"),
                                    rs.getInt("version"),
                                    rs.getLong("person_id"),
                                    rs.getLong("issue_id"),
                                    rs.getBoolean("secret"),
                                    units);
                        })
                .single();
    }

    @Unscoped("for a check that was found within the scope")
    void settle(long check, boolean passed, String note, Instant at, CurrentUser user) {
        jdbc.sql(
                        """
                        update progress.spot_check set result = ?, note = ?, at = ?, person_id = ?, person_name = ?
                        where id = ?
                        """)
                .params(
                        passed ? "passed" : "failed",
                        note,
                        Timestamp.from(at),
                        user.id().value(),
                        user.signature(),
                        check)
                .update();
    }

    private SpotDrawView draw(ResultSet rs) throws SQLException {
        return new SpotDrawView(
                new SpotDrawId(rs.getLong("id")),
                new PeriodId(rs.getLong("period_id")),
                rs.getString("period"),
                rs.getString("seed"),
                rs.getInt("population"),
                rs.getObject("share", Integer.class),
                rs.getInt("wanted"),
                rs.getInt("checked"),
                rs.getInt("failed"),
                LocalDateTime.ofInstant(rs.getTimestamp("at").toInstant(), clock.getZone()),
                rs.getString("person_name"));
    }

    private SpotCheckRow row(ResultSet rs) throws SQLException {
        String result = rs.getString("result");
        return new SpotCheckRow(
                rs.getLong("id"),
                rs.getInt("position"),
                new OwedId(rs.getLong("owed_id")),
                rs.getLong("report_id"),
                rs.getString("name"),
                rs.getString("text"),
                rs.getString("unit_name"),
                rs.getInt("percent"),
                rs.getString("done"),
                rs.getInt("proofs"),
                result == null ? null : Boolean.valueOf(result.equals("passed")),
                rs.getString("note"),
                time(rs.getTimestamp("at")),
                rs.getString("person_name"),
                rs.getBoolean("again"));
    }

    private @Nullable LocalDateTime time(@Nullable Timestamp at) {
        return at == null ? null : LocalDateTime.ofInstant(at.toInstant(), clock.getZone());
    }
}
