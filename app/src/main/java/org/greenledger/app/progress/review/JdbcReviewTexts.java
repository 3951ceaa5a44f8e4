package org.greenledger.app.progress.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.ReportId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What stands beside a report: the one before, milestones, parts, proofs, what was said. Reads the
 * ledger's milestones and the titles of proofs.
 */
@Repository
@Unscoped("for reports that were found within the office's scope")
class JdbcReviewTexts {

    private static final String TEXT =
            """
            select r.*, p.name as period, o.unit_name
            from progress.report r join progress.owed o on o.id = r.owed_id join progress.period p on p.id = r.period_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcReviewTexts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ReportText one(long report) {
        return jdbc.sql(TEXT + " where r.id = ?").param(report).query((rs, n) -> text(rs)).single();
    }

    /** The last one of an earlier period that was submitted for the same, by whichever unit. */
    Optional<ReportText> before(OwedId owed, long report) {
        return jdbc.sql(
                        TEXT
                                + """
                                join progress.owed now on now.id = :owed and r.issue_id = now.issue_id
                                 and r.measure_id is not distinct from now.measure_id and r.period_id <> now.period_id
                                where r.id < :report and o.part = 'submits' and o.report_id = r.id
                                order by r.unit_id is distinct from now.unit_id, r.id desc limit 1
                                """)
                .param("owed", owed.value())
                .param("report", report)
                .query((rs, n) -> text(rs))
                .optional();
    }

    List<ReportText> parts(OwedId owed) {
        return jdbc.sql(TEXT + " where o.to_id = ? and o.report_id = r.id order by o.id")
                .param(owed.value())
                .query((rs, n) -> text(rs))
                .list();
    }

    /** Those of the measure; those of the issue where the measure has none. */
    List<ReviewView.Milestone> milestones(IssueId issue, @Nullable Long measure) {
        return jdbc.sql(
                        """
                        select s.what, s.due_on, s.percent, s.reached_on from ledger.milestone s
                        where s.issue_id = :issue and s.withdrawn_at is null
                          and (s.measure_id = :measure or s.measure_id is null
                               and not exists (select 1 from ledger.milestone own where own.issue_id = :issue and own.measure_id = :measure
                                               and own.withdrawn_at is null))
                        order by s.due_on, s.id
                        """)
                .param("issue", issue.value())
                .param("measure", measure == null ? 0 : measure)
                .query(
                        (rs, n) ->
                                new ReviewView.Milestone(
                                        rs.getString("what"),
                                        rs.getObject("due_on", LocalDate.class),
                                        rs.getObject("percent", Integer.class),
                                        rs.getObject("reached_on", LocalDate.class)))
                .list();
    }

    List<ReviewView.Proof> proofs(long report) {
        return jdbc.sql(
                        """
                        select p.id, p.title from progress.report_proof x join evidence.proof p on p.id = x.proof_id
                        where x.report_id = ? and p.withdrawn_at is null order by p.id
                        """)
                .param(report)
                .query((rs, n) -> new ReviewView.Proof(rs.getLong("id"), rs.getString("title")))
                .list();
    }

    List<ReviewView.Said> said(OwedId owed) {
        return jdbc.sql(
                        """
                        select v.* from progress.review v join progress.report r on r.id = v.report_id
                        where r.owed_id = ? order by v.id desc
                        """)
                .param(owed.value())
                .query(
                        (rs, n) ->
                                new ReviewView.Said(
                                        time(rs, "at"),
                                        rs.getString("person_name"),
                                        ReviewOutcome.of(rs.getString("outcome")),
                                        strings(rs.getArray("reasons")),
                                        rs.getString("note"),
                                        rs.getObject("until_on", LocalDate.class)))
                .list();
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private LocalDateTime time(ResultSet rs, String column) throws SQLException {
        return LocalDateTime.ofInstant(rs.getTimestamp(column).toInstant(), clock.getZone());
    }

    private ReportText text(ResultSet rs) throws SQLException {
        String computed = rs.getString("computed");
        return new ReportText(
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
                time(rs, "submitted_at"),
                rs.getString("person_name"));
    }
}
