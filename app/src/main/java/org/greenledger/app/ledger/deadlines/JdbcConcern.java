package org.greenledger.app.ledger.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.Acceptance;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.scope.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose business an issue's days are, and the lines they leave in its history. */
@Repository
class JdbcConcern {

    /** What has to be known of an issue before its days are touched. */
    record Issue(
            IssueId id,
            InspectionId inspection,
            String number,
            UnitId owner,
            boolean secret,
            boolean withdrawn,
            boolean leaf,
            Progress progress,
            Acceptance acceptance,
            int percent) {}

    /** A unit's part in an issue. */
    record Part(UnitId unit, String name, DutyRole role) {

        /** Whether the unit does the work itself. */
        boolean works() {
            return role == DutyRole.LEAD
                    || role == DutyRole.RESPONSIBLE
                    || role == DutyRole.PARTICIPATING;
        }
    }

    /** A line of an issue's history. */
    record Line(
            @Nullable Integer measure,
            String field,
            @Nullable String before,
            @Nullable String after) {}

    private final JdbcClient jdbc;

    JdbcConcern(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The issue if the scope holds it. */
    Optional<Issue> find(IssueId issue, Scope scope) {
        return jdbc.sql("select i.* from ledger.issue i where i.id = :id and " + Seen.issue(scope))
                .param("id", issue.value())
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcConcern::issue)
                .optional();
    }

    /** The issue, held until the transaction ends, if the scope holds it. */
    Optional<Issue> lock(IssueId issue, Scope scope) {
        return jdbc.sql(
                        "select i.* from ledger.issue i where i.id = :id and %s for update of i"
                                .formatted(Seen.issue(scope)))
                .param("id", issue.value())
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcConcern::issue)
                .optional();
    }

    /** The registered units that have a part in an issue, leaders first. */
    @Unscoped("for an issue that was found within a scope")
    List<Part> parts(IssueId issue) {
        return jdbc.sql(
                        """
                        select unit_id, unit_name, role from ledger.responsibility
                        where issue_id = ? and withdrawn_at is null and unit_id is not null
                        order by case role when 'lead' then 0 when 'responsible' then 1 else 2 end, position, id
                        """)
                .param(issue.value())
                .query(
                        (rs, n) ->
                                new Part(
                                        new UnitId(rs.getLong(1)),
                                        rs.getString(2),
                                        DutyRole.of(rs.getString(3))))
                .list();
    }

    /** The id of a measure in force. */
    @Unscoped("for an issue that was found within a scope")
    Optional<Long> measure(IssueId issue, int number) {
        return jdbc.sql(
                        "select id from ledger.measure where issue_id = ? and number = ? and withdrawn_at is null")
                .params(issue.value(), number)
                .query(Long.class)
                .optional();
    }

    /** Adds lines to an issue's history and tells everybody that the book has changed. */
    @Unscoped("for an issue that was found within a scope")
    void note(
            IssueId issue,
            List<Line> lines,
            String origin,
            @Nullable String reason,
            CurrentUser user,
            Instant at) {
        for (Line line : lines) {
            jdbc.sql(
                            """
                            insert into ledger.change (issue_id, measure_no, field, before, after, reason, origin, at, person_id, person_name)
                            values (:issue, :measure, :field, :before, :after, :reason, :origin, :at, :by, :name)
                            """)
                    .param("issue", issue.value())
                    .param("measure", line.measure(), java.sql.Types.INTEGER)
                    .param("field", line.field())
                    .param("before", line.before(), java.sql.Types.VARCHAR)
                    .param("after", line.after(), java.sql.Types.VARCHAR)
                    .param("reason", reason, java.sql.Types.VARCHAR)
                    .param("origin", origin)
                    .param("at", Timestamp.from(at))
                    .param("by", user.id().value())
                    .param("name", user.signature())
                    .update();
        }
        jdbc.sql("update ledger.state set number = number + 1").update();
    }

    private static Issue issue(ResultSet rs, int n) throws SQLException {
        return new Issue(
                new IssueId(rs.getLong("id")),
                new InspectionId(rs.getLong("inspection_id")),
                rs.getString("number"),
                new UnitId(rs.getLong("owner_unit_id")),
                rs.getBoolean("secret"),
                rs.getTimestamp("withdrawn_at") != null,
                rs.getBoolean("leaf"),
                Progress.of(rs.getString("progress")),
                Acceptance.of(rs.getString("acceptance")),
                rs.getInt("percent"));
    }
}
