package org.greenledger.app.progress.filling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.OwedState;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.ReportForm;
import org.greenledger.app.progress.ReportId;
import org.greenledger.app.progress.ReportOrigin;
import org.greenledger.app.progress.ReportPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes reports, one statement for any number of them. */
@Repository
class JdbcSubmissions {

    /** A report that was found good. */
    record Good(
            OwedRow row,
            ReportForm form,
            Progress computed,
            @Nullable Integer scheduled,
            boolean late) {

        Progress progress() {
            Progress stated = form.progress();
            return stated == null ? computed : stated;
        }
    }

    private final JdbcClient jdbc;

    JdbcSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the periods against freezing until the transaction ends. */
    @Unscoped("by ids that are looked for within the scope right after")
    void hold(Collection<OwedId> owed) {
        jdbc.sql(
                        """
                        select p.id from progress.period p
                        where p.id in (select o.period_id from progress.owed o where o.id = any(:ids)) order by p.id for share
                        """)
                .param("ids", ids(owed))
                .query(rs -> {});
    }

    /** Those of the things owed whose unit is in the scope, held until the transaction ends. */
    Map<OwedId, OwedRow> lock(Collection<OwedId> owed, LocalDate today, Scope scope) {
        Map<OwedId, OwedRow> found = new HashMap<>();
        jdbc.sql(
                        """
                        select o.id, o.period_id, p.name as period, p.closes_on, p.frozen_at is not null as frozen, o.issue_id, i.number,
                               i.secret, i.owner_unit_id, o.measure_id, m.number as measure, o.unit_id, o.unit_name, o.part, o.state, o.version,
                               o.submitted_at, o.late, o.released_at is not null as released,
                               exists (select 1 from progress.late_leave l where l.period_id = o.period_id and l.unit_id = o.unit_id
                                       and l.ended_at is null and l.until_on >= :today)
                                 or coalesce(o.mend_until >= :today, false) as leave,
                               coalesce((select v.outcome = 'supplement' from progress.review v where v.report_id = o.report_id
                                         order by v.id desc limit 1), false) as supplement,
                               coalesce(r.number, 0) as reports, r.person_name, coalesce(m.percent, i.percent) as percent
                        from progress.owed o
                        join progress.period p on p.id = o.period_id
                        join ledger.issue i on i.id = o.issue_id
                        left join ledger.measure m on m.id = o.measure_id
                        left join progress.report r on r.id = o.report_id
                        where o.id = any(:ids) and %s and %s
                        order by o.id for update of o
                        """
                                .formatted(scope.predicate("o.unit_id"), scope.open("i.secret")))
                .param("ids", ids(owed))
                .param("today", today)
                .param(Scope.PARAMETER, scope.root())
                .query(
                        rs -> {
                            OwedRow row = row(rs);
                            found.put(row.id(), row);
                        });
        return found;
    }

    /** Those of these proofs that are in force, each with its issue. */
    @Unscoped(
            "by ids that the person names for issues found within the scope; tells which are"
                    + " theirs")
    Set<String> proofs(Collection<Long> proofs) {
        Set<String> found = new HashSet<>();
        if (!proofs.isEmpty()) {
            jdbc.sql(
                            "select p.id, p.issue_id from evidence.proof p where p.id = any(:ids)"
                                    + " and p.withdrawn_at is null")
                    .param("ids", proofs.toArray(Long[]::new))
                    .query(
                            rs -> {
                                found.add(rs.getLong(1) + "@" + rs.getLong(2));
                            });
        }
        return found;
    }

    /** Writes the reports with their proofs, and what is owed is reported. */
    @Unscoped("by ids of rows that were locked within the scope")
    Map<OwedId, ReportId> write(List<Good> all, ReportOrigin origin, CurrentUser user, Instant at) {
        Map<OwedId, ReportId> written = new HashMap<>();
        jdbc.sql(
                        """
                        insert into progress.report (owed_id, number, period_id, issue_id, measure_id, unit_id, progress, computed, reason, percent,
                          scheduled, done, problems, next_step, forecast_on, same, origin, late, submitted_at, person_id, person_name)
                        select o.id, n.number, o.period_id, o.issue_id, o.measure_id, o.unit_id, n.progress, n.computed, n.reason, n.percent,
                               n.scheduled, n.done, n.problems, n.next_step, n.forecast_on, n.same, :origin, n.late, :at, :person, :name
                        from unnest(:owed::bigint[], :number::int[], :progress::text[], :computed::text[], :reason::text[], :percent::smallint[],
                                    :scheduled::smallint[], :done::text[], :problems::text[], :next::text[], :forecast::text[]::date[], :same::boolean[], :late::boolean[])
                          as n (owed_id, number, progress, computed, reason, percent, scheduled, done, problems, next_step, forecast_on, same, late)
                        join progress.owed o on o.id = n.owed_id
                        returning id, owed_id
                        """)
                .param("owed", each(all, g -> g.row().id().value()).toArray(Long[]::new))
                .param("number", each(all, g -> g.row().reports() + 1).toArray(Integer[]::new))
                .param("progress", each(all, g -> g.progress().code()).toArray(String[]::new))
                .param("computed", each(all, g -> g.computed().code()).toArray(String[]::new))
                .param("reason", each(all, JdbcSubmissions::reason).toArray(String[]::new))
                .param("percent", each(all, g -> g.form().percent()).toArray(Integer[]::new))
                .param("scheduled", scheduled(all))
                .param("done", each(all, g -> g.form().done().strip()).toArray(String[]::new))
                .param(
                        "problems",
                        each(all, g -> g.form().problems().strip()).toArray(String[]::new))
                .param("next", each(all, g -> g.form().nextStep().strip()).toArray(String[]::new))
                .param("forecast", forecasts(all))
                .param("same", each(all, g -> g.form().same()).toArray(Boolean[]::new))
                .param("late", each(all, Good::late).toArray(Boolean[]::new))
                .param("origin", origin.code())
                .param("at", Timestamp.from(at))
                .param("person", user.id().value())
                .param("name", user.signature())
                .query(
                        rs -> {
                            written.put(new OwedId(rs.getLong(2)), new ReportId(rs.getLong(1)));
                        });
        settle(written, all, at);
        prove(written, all);
        return written;
    }

    @Unscoped("by ids of rows that were locked within the scope")
    private void settle(Map<OwedId, ReportId> written, List<Good> all, Instant at) {
        jdbc.sql(
                        """
                        update progress.owed o
                        set state = 'submitted', report_id = n.report, submitted_at = coalesce(o.submitted_at, :at),
                            late = o.late or n.late, mend_until = null, version = o.version + 1
                        from unnest(:owed::bigint[], :report::bigint[], :late::boolean[]) as n (owed, report, late)
                        where o.id = n.owed
                        """)
                .param("owed", each(all, g -> g.row().id().value()).toArray(Long[]::new))
                .param(
                        "report",
                        each(all, g -> Objects.requireNonNull(written.get(g.row().id())).value())
                                .toArray(Long[]::new))
                .param("late", each(all, Good::late).toArray(Boolean[]::new))
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("delete from progress.draft where owed_id = any(:ids)")
                .param("ids", each(all, g -> g.row().id().value()).toArray(Long[]::new))
                .update();
    }

    private void prove(Map<OwedId, ReportId> written, List<Good> all) {
        List<Long> reports = new ArrayList<>();
        List<Long> proofs = new ArrayList<>();
        for (Good good : all) {
            for (Long proof : new HashSet<>(good.form().proofs())) {
                reports.add(Objects.requireNonNull(written.get(good.row().id())).value());
                proofs.add(proof);
            }
        }
        if (!proofs.isEmpty()) {
            jdbc.sql(
                            """
                            insert into progress.report_proof (report_id, proof_id)
                            select r, p from unnest(:reports::bigint[], :proofs::bigint[]) as n (r, p)
                            """)
                    .param("reports", reports.toArray(Long[]::new))
                    .param("proofs", proofs.toArray(Long[]::new))
                    .update();
        }
    }

    private static String reason(Good good) {
        return good.progress() == good.computed() ? "" : good.form().reason().strip();
    }

    private static @Nullable Integer[] scheduled(List<Good> all) {
        List<@Nullable Integer> found = new ArrayList<>();
        all.forEach(g -> found.add(g.scheduled()));
        return found.toArray(new Integer[0]);
    }

    /** The driver knows no arrays of dates. */
    private static @Nullable String[] forecasts(List<Good> all) {
        List<@Nullable String> found = new ArrayList<>();
        for (Good good : all) {
            LocalDate day = good.form().forecastOn();
            found.add(day == null ? null : day.toString());
        }
        return found.toArray(new String[0]);
    }

    private static <T> List<T> each(List<Good> all, java.util.function.Function<Good, T> what) {
        return all.stream().map(what).toList();
    }

    private static Long[] ids(Collection<OwedId> owed) {
        return owed.stream().map(OwedId::value).toArray(Long[]::new);
    }

    private static OwedRow row(ResultSet rs) throws SQLException {
        Timestamp submitted = rs.getTimestamp("submitted_at");
        return new OwedRow(
                new OwedId(rs.getLong("id")),
                new PeriodId(rs.getLong("period_id")),
                rs.getString("period"),
                rs.getObject("closes_on", LocalDate.class),
                rs.getBoolean("frozen"),
                new IssueId(rs.getLong("issue_id")),
                rs.getString("number"),
                rs.getBoolean("secret"),
                rs.getLong("owner_unit_id"),
                rs.getObject("measure_id", Long.class),
                rs.getObject("measure", Integer.class),
                rs.getLong("unit_id"),
                rs.getString("unit_name"),
                ReportPart.of(rs.getString("part")),
                OwedState.of(rs.getString("state")),
                rs.getInt("version"),
                submitted == null ? null : submitted.toInstant(),
                rs.getBoolean("late"),
                rs.getBoolean("released"),
                rs.getBoolean("leave"),
                rs.getBoolean("supplement"),
                rs.getInt("reports"),
                rs.getString("person_name"),
                rs.getObject("percent", Integer.class));
    }
}
