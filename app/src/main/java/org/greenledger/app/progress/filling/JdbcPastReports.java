package org.greenledger.app.progress.filling;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.scope.Seen;
import org.greenledger.app.progress.ReportId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads reports that were submitted, each with its last review. */
@Repository
class JdbcPastReports {

    /** A report and the measure it is about; absent for an issue without measures. */
    record Told(@Nullable Integer measure, @Nullable Long measureId, PastReport report) {}

    private static final String SELECT =
            """
            select r.id, p.name as period, o.unit_name, r.number, r.progress, r.computed, r.reason, r.percent, r.scheduled, r.done, r.problems,
                   r.next_step, r.forecast_on, r.same, r.late, r.submitted_at, r.person_name, m.number as measure, r.measure_id,
                   array(select x.proof_id from progress.report_proof x where x.report_id = r.id order by x.proof_id) as proofs,
                   v.outcome, v.reasons, v.note
            from progress.report r
            join progress.period p on p.id = r.period_id
            join progress.owed o on o.id = r.owed_id
            join ledger.issue i on i.id = r.issue_id
            left join ledger.measure m on m.id = r.measure_id
            left join lateral (select w.outcome, w.reasons, w.note from progress.review w where w.report_id = r.id order by w.id desc limit 1) v on true
            """;

    private final JdbcClient jdbc;

    JdbcPastReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Unscoped("by ids of reports that rows found within a scope name")
    Map<Long, PastReport> withIds(Collection<Long> ids) {
        Map<Long, PastReport> found = new HashMap<>();
        jdbc.sql(SELECT + " where r.id = any(:ids)")
                .param("ids", ids.stream().filter(Objects::nonNull).toArray(Long[]::new))
                .query(JdbcPastReports::told)
                .list()
                .forEach(t -> found.put(t.report().id().value(), t.report()));
        return found;
    }

    /** The last reports of an issue's measures that went to the office, the newest first. */
    List<Told> of(IssueId issue, int most, Scope scope) {
        return jdbc.sql(
                        SELECT
                                + " where r.issue_id = :issue and o.part = 'submits' and "
                                + Seen.issue(scope)
                                + " order by r.id desc limit :most")
                .param("issue", issue.value())
                .param("most", most)
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcPastReports::told)
                .list();
    }

    private static Told told(ResultSet rs, int n) throws SQLException {
        String computed = rs.getString("computed");
        return new Told(
                rs.getObject("measure", Integer.class),
                rs.getObject("measure_id", Long.class),
                new PastReport(
                        new ReportId(rs.getLong("id")),
                        rs.getString("period"),
                        rs.getString("unit_name"),
                        rs.getInt("number"),
                        Progress.of(rs.getString("progress")),
                        computed == null ? null : Progress.of(computed),
                        rs.getString("reason"),
                        rs.getInt("percent"),
                        rs.getObject("scheduled", Integer.class),
                        rs.getString("done"),
                        rs.getString("problems"),
                        rs.getString("next_step"),
                        rs.getObject("forecast_on", LocalDate.class),
                        rs.getBoolean("same"),
                        rs.getBoolean("late"),
                        rs.getTimestamp("submitted_at").toInstant(),
                        rs.getString("person_name"),
                        Arrays.asList((Long[]) rs.getArray("proofs").getArray()),
                        rs.getString("outcome"),
                        opinion(rs.getArray("reasons"), rs.getString("note"))));
    }

    private static String opinion(@Nullable Array reasons, @Nullable String note)
            throws SQLException {
        Stream<String> all =
                reasons == null ? Stream.empty() : Arrays.stream((String[]) reasons.getArray());
        return Stream.concat(all, Stream.ofNullable(note))
                .filter(s -> !s.isBlank())
                .collect(Collectors.joining("；"));
    }
}
