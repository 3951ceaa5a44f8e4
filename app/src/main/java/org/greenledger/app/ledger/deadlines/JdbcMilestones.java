package org.greenledger.app.ledger.deadlines;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of milestones. */
@Repository
@Unscoped("by ids of issues that were found within a scope")
class JdbcMilestones {

    /** A milestone in force. */
    record Row(
            long id,
            long issue,
            @Nullable Long measure,
            @Nullable Integer measureNumber,
            int number,
            String what,
            LocalDate dueOn,
            @Nullable LocalDate originalDueOn,
            @Nullable Integer percent,
            String origin,
            @Nullable LocalDate reachedOn,
            @Nullable String note,
            int version) {

        /** The day as it was first set. */
        LocalDate planned() {
            return originalDueOn == null ? dueOn : originalDueOn;
        }
    }

    /** One that begins. */
    record Fresh(
            long issue,
            @Nullable Long measure,
            String what,
            LocalDate dueOn,
            @Nullable Integer percent,
            String origin,
            @Nullable String note) {}

    private static final String ROWS =
            """
            select s.id, s.issue_id, s.measure_id, m.number as measure_number, s.number, s.what, s.due_on, s.original_due_on,
                   s.percent, s.origin, s.reached_on, s.note, s.version
            from ledger.milestone s left join ledger.measure m on m.id = s.measure_id
            where s.withdrawn_at is null and m.withdrawn_at is null
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcMilestones(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The milestones in force, by day. */
    List<Row> ofIssues(Collection<IssueId> issues) {
        return jdbc.sql(ROWS + " and s.issue_id = any(:ids) order by s.issue_id, s.due_on, s.id")
                .param("ids", issues.stream().map(IssueId::value).toArray(Long[]::new))
                .query(JdbcMilestones::row)
                .list();
    }

    /** A milestone in force, held until the transaction ends. */
    Optional<Row> lock(long id) {
        return jdbc.sql(ROWS + " and s.id = :id for update of s")
                .param("id", id)
                .query(JdbcMilestones::row)
                .optional();
    }

    void insert(List<Fresh> fresh, @Nullable CurrentUser user, Instant at) {
        batches.batchUpdate(
                """
                insert into ledger.milestone
                  (issue_id, measure_id, number, what, due_on, percent, origin, note, created_at, created_by, created_name)
                values (?, ?, coalesce((select max(number) from ledger.milestone where issue_id = ?), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                fresh.stream()
                        .map(
                                f ->
                                        new Object[] {
                                            f.issue(),
                                            f.measure(),
                                            f.issue(),
                                            f.what(),
                                            Date.valueOf(f.dueOn()),
                                            f.percent(),
                                            f.origin(),
                                            f.note(),
                                            Timestamp.from(at),
                                            user == null ? null : user.id().value(),
                                            user == null ? null : user.signature()
                                        })
                        .toList());
    }

    void withdraw(Collection<Long> ids, String why, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update ledger.milestone set withdrawn_at = :at, withdrawn_why = :why, version = version + 1
                        where id = any(:ids) and withdrawn_at is null
                        """)
                .param("at", Timestamp.from(at))
                .param("why", why)
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Changes what a milestone is; its first day stays known. */
    void change(long id, MilestoneForm form) {
        jdbc.sql(
                        """
                        update ledger.milestone set what = :what, percent = :percent, note = :note, version = version + 1,
                          original_due_on = case when due_on = :due then original_due_on else coalesce(original_due_on, due_on) end,
                          due_on = :due
                        where id = :id
                        """)
                .param("what", form.what())
                .param("percent", form.percent(), java.sql.Types.SMALLINT)
                .param("note", form.note().isBlank() ? null : form.note())
                .param("due", Date.valueOf(form.dueOn()))
                .param("id", id)
                .update();
    }

    void reach(long id, LocalDate day) {
        jdbc.sql(
                        "update ledger.milestone set reached_on = :day, version = version + 1 where id = :id")
                .param("day", Date.valueOf(day))
                .param("id", id)
                .update();
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(
                rs.getLong("id"),
                rs.getLong("issue_id"),
                rs.getObject("measure_id", Long.class),
                rs.getObject("measure_number", Integer.class),
                rs.getInt("number"),
                rs.getString("what"),
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("original_due_on", LocalDate.class),
                rs.getObject("percent", Integer.class),
                rs.getString("origin"),
                rs.getObject("reached_on", LocalDate.class),
                rs.getString("note"),
                rs.getInt("version"));
    }
}
