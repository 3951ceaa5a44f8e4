package org.greenledger.app.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Unscoped;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of changes. Rows are only ever added. */
@Repository
@Unscoped("by ids of issues that were found within a scope")
class JdbcChanges {

    /** Who changes things, where from and why. */
    record Act(
            CurrentUser user,
            Origin origin,
            @Nullable PlanVersionId version,
            @Nullable String reason,
            Instant at) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcChanges(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(IssueId issue, List<ChangeLine> lines, Act act) {
        PlanVersionId version = act.version();
        batches.batchUpdate(
                """
                insert into ledger.change
                  (issue_id, measure_no, field, before, after, reason, origin, plan_version_id, at, person_id, person_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                lines.stream()
                        .map(
                                l ->
                                        new Object[] {
                                            issue.value(),
                                            l.measure(),
                                            l.field(),
                                            l.before(),
                                            l.after(),
                                            act.reason(),
                                            act.origin().code(),
                                            version == null ? null : version.value(),
                                            Timestamp.from(act.at()),
                                            act.user().id().value(),
                                            act.user().signature()
                                        })
                        .toList());
    }

    /** Who changed the issue last; empty when nobody did since it was entered. */
    Optional<String> lastPerson(IssueId issue) {
        return jdbc.sql(
                        "select person_name from ledger.change where issue_id = ? order by id desc limit 1")
                .param(issue.value())
                .query(String.class)
                .optional();
    }

    /** The history of an issue, newest first; no more than the last 500 lines. */
    List<ChangeView> of(IssueId issue) {
        return jdbc.sql(
                        """
                        select at, person_name, origin, measure_no, field, before, after, reason
                        from ledger.change where issue_id = ? order by id desc limit 500
                        """)
                .param(issue.value())
                .query(
                        (rs, n) ->
                                new ChangeView(
                                        rs.getTimestamp(1).toInstant(),
                                        rs.getString(2),
                                        Origin.of(rs.getString(3)),
                                        JdbcRows.integer(rs, "measure_no"),
                                        rs.getString(5),
                                        rs.getString(6),
                                        rs.getString(7),
                                        rs.getString(8)))
                .list();
    }
}
