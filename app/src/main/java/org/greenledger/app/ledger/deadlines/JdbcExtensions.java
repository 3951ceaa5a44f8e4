package org.greenledger.app.ledger.deadlines;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.scope.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of requests to put days off. Steps are only ever added. */
@Repository
class JdbcExtensions {

    /** A request as it stands. */
    record Row(
            ExtensionId id,
            IssueId issue,
            @Nullable Long measure,
            @Nullable Long milestone,
            UnitId unit,
            String unitName,
            LocalDate fromOn,
            LocalDate toOn,
            ExtensionState state,
            PersonId appliedBy,
            @Nullable UnitId higher,
            int version) {}

    /** The day that is asked about. */
    record Target(@Nullable Long measure, @Nullable Long milestone, @Nullable LocalDate dueOn) {}

    private final JdbcClient jdbc;

    JdbcExtensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The request, held until the transaction ends, if the scope holds its issue. */
    Optional<Row> lock(ExtensionId id, Scope scope) {
        return jdbc.sql(
                        """
                        select e.* from ledger.extension e join ledger.issue i on i.id = e.issue_id
                        where e.id = :id and %s for update of e
                        """
                                .formatted(Seen.issue(scope)))
                .param("id", id.value())
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcExtensions::row)
                .optional();
    }

    /** Whether a request for the same day is still open. */
    @Unscoped("for an issue that was found within a scope")
    boolean open(IssueId issue, Target target) {
        return jdbc.sql(
                        """
                        select exists (select 1 from ledger.extension where issue_id = :issue and state in ('applied', 'checked', 'approved')
                          and coalesce(measure_id, 0) = :measure and coalesce(milestone_id, 0) = :milestone)
                        """)
                .param("issue", issue.value())
                .param("measure", orNone(target.measure()))
                .param("milestone", orNone(target.milestone()))
                .query(Boolean.class)
                .single();
    }

    ExtensionId insert(
            IssueId issue,
            Target target,
            JdbcConcern.Part part,
            ExtensionForm form,
            CurrentUser user,
            Instant at) {
        long id =
                jdbc.sql(
                                """
                                insert into ledger.extension (issue_id, measure_id, milestone_id, unit_id, unit_name, from_on, to_on, reason, progress,
                                                              state, applied_at, applied_by, applied_name)
                                values (:issue, :measure, :milestone, :unit, :name, :from, :to, :reason, :progress, 'applied', :at, :by, :person)
                                returning id
                                """)
                        .param("issue", issue.value())
                        .param("measure", target.measure(), Types.BIGINT)
                        .param("milestone", target.milestone(), Types.BIGINT)
                        .param("unit", part.unit().value())
                        .param("name", part.name())
                        .param("from", target.dueOn())
                        .param("to", form.toOn())
                        .param("reason", form.reason())
                        .param("progress", form.progress())
                        .param("at", Timestamp.from(at))
                        .param("by", user.id().value())
                        .param("person", user.signature())
                        .query(Long.class)
                        .single();
        for (FileId file : form.files()) {
            jdbc.sql("insert into ledger.extension_file (extension_id, file_id) values (?, ?)")
                    .params(id, file.value())
                    .update();
        }
        return new ExtensionId(id);
    }

    void step(
            ExtensionId id, ExtensionState outcome, String opinion, CurrentUser user, Instant at) {
        jdbc.sql(
                        """
                        insert into ledger.extension_step (extension_id, outcome, opinion, at, person_id, person_name, unit_id)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        outcome.code(),
                        opinion,
                        Timestamp.from(at),
                        user.id().value(),
                        user.signature(),
                        user.unit().value())
                .update();
    }

    @Unscoped("for a request that was found within a scope")
    void state(ExtensionId id, ExtensionState state, @Nullable UnitId higher, Instant at) {
        jdbc.sql(
                        """
                        update ledger.extension set state = :state, version = version + 1, decided_at = :at,
                          higher_unit_id = coalesce(higher_unit_id, :higher), higher = higher or :higher is not null
                        where id = :id
                        """
                                .replace(":higher", "cast(:higher as bigint)"))
                .param("state", state.code())
                .param("at", state.open() ? null : Timestamp.from(at), Types.TIMESTAMP)
                .param("higher", higher == null ? null : higher.value(), Types.BIGINT)
                .param("id", id.value())
                .update();
    }

    /** Who has taken part in a request so far. */
    @Unscoped("for a request that was found within a scope")
    List<PersonId> persons(ExtensionId id) {
        return jdbc.sql(
                        "select distinct person_id from ledger.extension_step where extension_id = ?")
                .param(id.value())
                .query((rs, n) -> new PersonId(rs.getLong(1)))
                .list();
    }

    /** The day of a target as it stands; absent where it is no longer in force. */
    @Unscoped("for an issue that was found within a scope")
    @Nullable LocalDate due(IssueId issue, Target target) {
        String table = table(target);
        return jdbc.sql(
                        "select due_on from ledger.%s where id = ? and withdrawn_at is null"
                                .formatted(table))
                .param(id(issue, target))
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .optional()
                .flatMap(day -> day)
                .orElse(null);
    }

    /** Moves a day; the first one stays beside it. */
    @Unscoped("for a request that was found within a scope")
    void move(IssueId issue, Target target, LocalDate to) {
        boolean reckoned = target.milestone() == null;
        jdbc.sql(
                        """
                        update ledger.%s set original_due_on = coalesce(original_due_on, due_on), due_on = :to, version = version + 1%s
                        where id = :id
                        """
                                .formatted(
                                        table(target),
                                        reckoned ? ", due_rule = null, due_note = null" : ""))
                .param("to", Date.valueOf(to))
                .param("id", id(issue, target))
                .update();
    }

    private static String table(Target target) {
        return target.milestone() != null
                ? "milestone"
                : target.measure() != null ? "measure" : "issue";
    }

    private static long id(IssueId issue, Target target) {
        Long milestone = target.milestone();
        Long measure = target.measure();
        return milestone != null ? milestone : measure != null ? measure : issue.value();
    }

    /** How many requests were granted for each of these issues; issues without any are left out. */
    @Unscoped("for rooms that judge issues they found themselves")
    Map<IssueId, Integer> granted(Collection<IssueId> issues) {
        Map<IssueId, Integer> found = new HashMap<>();
        jdbc.sql(
                        "select issue_id, count(*) from ledger.extension where issue_id = any(?) and state = 'granted' group by issue_id")
                .param(issues.stream().map(IssueId::value).toArray(Long[]::new))
                .query(
                        rs -> {
                            found.put(new IssueId(rs.getLong(1)), rs.getInt(2));
                        });
        return found;
    }

    private static long orNone(@Nullable Long id) {
        return id == null ? 0 : id;
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        Long higher = rs.getObject("higher_unit_id", Long.class);
        return new Row(
                new ExtensionId(rs.getLong("id")),
                new IssueId(rs.getLong("issue_id")),
                rs.getObject("measure_id", Long.class),
                rs.getObject("milestone_id", Long.class),
                new UnitId(rs.getLong("unit_id")),
                rs.getString("unit_name"),
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("to_on", LocalDate.class),
                ExtensionState.of(rs.getString("state")),
                new PersonId(rs.getLong("applied_by")),
                higher == null ? null : new UnitId(higher),
                rs.getInt("version"));
    }
}
