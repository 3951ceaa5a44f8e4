package org.greenledger.app.progress.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.standing.MeasureStanding;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.OwedState;
import org.greenledger.app.progress.ReportId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes verdicts, one statement for any number of reports. */
@Repository
class JdbcVerdicts {

    private final JdbcClient jdbc;

    JdbcVerdicts(JdbcClient jdbc) {
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
                .query((rs, n) -> rs.getLong(1))
                .list();
    }

    /** Those that units submit to an office of the scope, held until the transaction ends. */
    List<Reviewable> lock(Collection<OwedId> owed, Scope scope) {
        return jdbc.sql(
                        """
                        select o.id, o.version, o.state, o.report_id, coalesce(r.person_id, 0) as filed_by, o.issue_id, o.measure_id,
                               p.name || ' 问题' || i.number || coalesce(' 措施' || m.number, '') as name, o.unit_id, o.unit_name,
                               i.owner_unit_id, i.secret, p.closes_on, p.frozen_at is not null as frozen,
                               (select v.person_name from progress.review v where v.report_id = o.report_id order by v.id desc limit 1) as reviewer
                        from progress.owed o
                        join progress.period p on p.id = o.period_id
                        join ledger.issue i on i.id = o.issue_id
                        left join ledger.measure m on m.id = o.measure_id
                        left join progress.report r on r.id = o.report_id
                        where o.id = any(:ids) and o.part = 'submits' and %s and %s
                        order by o.id for no key update of o
                        """
                                .formatted(
                                        scope.predicate("i.owner_unit_id"), scope.open("i.secret")))
                .param("ids", ids(owed))
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> reviewable(rs))
                .list();
    }

    private static Reviewable reviewable(ResultSet rs) throws SQLException {
        Long report = rs.getObject("report_id", Long.class);
        return new Reviewable(
                new OwedId(rs.getLong("id")),
                rs.getInt("version"),
                OwedState.of(rs.getString("state")),
                report == null ? null : new ReportId(report),
                rs.getLong("filed_by"),
                new IssueId(rs.getLong("issue_id")),
                rs.getObject("measure_id", Long.class),
                rs.getString("name"),
                rs.getObject("unit_id", Long.class),
                rs.getString("unit_name"),
                rs.getLong("owner_unit_id"),
                rs.getBoolean("secret"),
                rs.getObject("closes_on", LocalDate.class),
                rs.getBoolean("frozen"),
                rs.getString("reviewer"));
    }

    void insert(
            List<Reviewable> rows,
            Verdict verdict,
            Function<Reviewable, @Nullable LocalDate> until,
            Instant at,
            CurrentUser user) {
        jdbc.sql(
                        """
                        insert into progress.review (report_id, outcome, reasons, note, until_on, at, person_id, person_name)
                        select n.report, :outcome, :reasons::text[], :note, n.until_on, :at, :person, :name
                        from unnest(:reports::bigint[], :until::text[]::date[]) as n (report, until_on)
                        """)
                .param("reports", reports(rows))
                .param("until", days(rows, until))
                .param("outcome", verdict.outcome().code())
                .param("reasons", verdict.reasons().toArray(String[]::new))
                .param("note", verdict.note())
                .param("at", Timestamp.from(at))
                .param("person", user.id().value())
                .param("name", user.signature())
                .update();
    }

    @Unscoped("for rows that were locked within the scope")
    void settle(
            List<Reviewable> rows,
            ReviewOutcome outcome,
            Function<Reviewable, @Nullable LocalDate> until) {
        jdbc.sql(
                        """
                        update progress.owed o set state = :state, mend_until = n.until_on, version = o.version + 1
                        from unnest(:ids::bigint[], :until::text[]::date[]) as n (id, until_on)
                        where o.id = n.id
                        """)
                .param("ids", ids(rows.stream().map(Reviewable::owed).toList()))
                .param("until", days(rows, until))
                .param("state", outcome.state())
                .update();
    }

    /**
     * Where the measures of these rows stand: by the accepted report of the latest period,
     * whichever was judged last; not started where none is accepted any more.
     */
    @Unscoped("for rows that were locked within the scope")
    List<MeasureStanding> newestAccepted(List<Reviewable> rows, Instant now) {
        List<@Nullable Long> measures = new ArrayList<>();
        rows.forEach(r -> measures.add(r.measure()));
        return jdbc.sql(
                        """
                        select distinct on (k.issue, k.measure) k.issue, k.measure, a.progress, a.percent, a.scheduled, a.forecast_on, a.submitted_at
                        from (select distinct n.issue, n.measure from unnest(:issues::bigint[], :measures::bigint[]) as n (issue, measure)) k
                        left join (select o.issue_id, o.measure_id, p.ends_on, r.id, r.progress, r.percent, r.scheduled, r.forecast_on, r.submitted_at
                                   from progress.owed o
                                   join progress.period p on p.id = o.period_id
                                   join progress.report r on r.id = o.report_id
                                   where o.issue_id = any(:issues) and o.state = 'accepted' and o.part = 'submits') a
                          on a.issue_id = k.issue and a.measure_id is not distinct from k.measure
                        order by k.issue, k.measure, a.ends_on desc nulls last, a.id desc
                        """)
                .param("issues", rows.stream().map(r -> r.issue().value()).toArray(Long[]::new))
                .param("measures", measures.toArray(new Long[0]))
                .query((rs, n) -> standing(rs, now))
                .list();
    }

    private static MeasureStanding standing(ResultSet rs, Instant now) throws SQLException {
        String progress = rs.getString("progress");
        Timestamp at = rs.getTimestamp("submitted_at");
        return new MeasureStanding(
                new IssueId(rs.getLong("issue")),
                rs.getObject("measure", Long.class),
                progress == null ? Progress.NOT_STARTED : Progress.of(progress),
                rs.getInt("percent"),
                rs.getObject("scheduled", Integer.class),
                rs.getObject("forecast_on", LocalDate.class),
                at == null ? now : at.toInstant());
    }

    private static Long[] reports(List<Reviewable> rows) {
        return rows.stream()
                .map(r -> Objects.requireNonNull(r.report()).value())
                .toArray(Long[]::new);
    }

    /** The driver takes arrays of words, not of days. */
    private static String[] days(
            List<Reviewable> rows, Function<Reviewable, @Nullable LocalDate> until) {
        List<@Nullable String> all = new ArrayList<>();
        for (Reviewable row : rows) {
            LocalDate day = until.apply(row);
            all.add(day == null ? null : day.toString());
        }
        return all.toArray(new String[0]);
    }

    private static Long[] ids(Collection<OwedId> owed) {
        return owed.stream().map(OwedId::value).toArray(Long[]::new);
    }
}
