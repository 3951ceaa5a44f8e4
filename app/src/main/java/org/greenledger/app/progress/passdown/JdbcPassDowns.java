package org.greenledger.app.progress.passdown;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.scope.Seen;
import org.greenledger.app.progress.PassDownId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of duties passed down; rows are withdrawn, never deleted. */
@Repository
class JdbcPassDowns {

    /** An issue that somebody sees, and one of its measures. */
    record Subject(
            long inspection, String number, boolean secret, @Nullable Integer measure, long owner) {

        String name() {
            return measure == null ? "问题" + number : "问题" + number + " 措施" + measure;
        }
    }

    /** A unit to choose. */
    record Choice(UnitId id, String name) {}

    private final JdbcClient jdbc;

    JdbcPassDowns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Subject> subject(IssueId issue, @Nullable Long measure, Scope scope) {
        return jdbc.sql(
                        """
                        select i.inspection_id, i.number, i.secret, m.number, i.owner_unit_id
                        from ledger.issue i left join ledger.measure m on m.issue_id = i.id and m.id = :measure and m.withdrawn_at is null
                        where i.id = :issue and i.withdrawn_at is null and (:measure::bigint is null or m.id is not null) and %s
                        """
                                .formatted(Seen.issue(scope)))
                .param("issue", issue.value())
                .param("measure", measure)
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new Subject(
                                        rs.getLong(1),
                                        rs.getString(2),
                                        rs.getBoolean(3),
                                        rs.getObject(4, Integer.class),
                                        rs.getLong(5)))
                .optional();
    }

    /** Whether the unit has a duty in the issue that it could pass down. */
    @Unscoped("for an issue that was found within a scope; answers yes or no")
    boolean bears(IssueId issue, UnitId unit) {
        return jdbc.sql(
                        """
                        select exists (select 1 from ledger.responsibility r where r.issue_id = :issue and r.unit_id = :unit
                                         and r.withdrawn_at is null and r.role in ('lead', 'responsible', 'participating'))
                            or exists (select 1 from progress.pass_down d where d.issue_id = :issue and d.to_unit_id = :unit and d.withdrawn_at is null)
                        """)
                .param("issue", issue.value())
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the same was passed down to that unit already. */
    @Unscoped("for an issue that was found within a scope; answers yes or no")
    boolean known(PassDownForm form) {
        return jdbc.sql(
                        """
                        select exists (select 1 from progress.pass_down d where d.issue_id = :issue and d.measure_id is not distinct from :measure::bigint
                                         and d.from_unit_id = :from and d.to_unit_id = :to and d.withdrawn_at is null)
                        """)
                .param("issue", form.issue().value())
                .param("measure", form.measure())
                .param("from", form.from().value())
                .param("to", form.to().value())
                .query(Boolean.class)
                .single();
    }

    /** The open units anywhere below one. */
    List<Choice> below(UnitId unit) {
        return jdbc.sql(
                        """
                        select u.id, u.name from identity.unit_below b join identity.unit u on u.id = b.below
                        where b.above = :unit and b.below <> :unit and u.valid_to is null and u.kind <> 'group'
                        order by u.name limit 500
                        """)
                .param("unit", unit.value())
                .query((rs, n) -> new Choice(new UnitId(rs.getLong(1)), rs.getString(2)))
                .list();
    }

    String name(UnitId unit) {
        return jdbc.sql("select name from identity.unit where id = ?")
                .param(unit.value())
                .query(String.class)
                .single();
    }

    void insert(PassDownForm form, @Nullable FileId file, CurrentUser user, Instant at) {
        jdbc.sql(
                        """
                        insert into progress.pass_down (issue_id, measure_id, from_unit_id, to_unit_id, what, persons, due_on, file_id, at, person_id, person_name)
                        values (:issue, :measure, :from, :to, :what, :persons, :due, :file, :at, :person, :name)
                        """)
                .param("issue", form.issue().value())
                .param("measure", form.measure())
                .param("from", form.from().value())
                .param("to", form.to().value())
                .param("what", form.what().strip())
                .param("persons", form.persons().strip())
                .param("due", form.dueOn())
                .param("file", file == null ? null : file.value())
                .param("at", Timestamp.from(at))
                .param("person", user.id().value())
                .param("name", user.signature())
                .update();
    }

    /** Takes it back; false when somebody did before. */
    @Unscoped("by the id of a row that was found within a scope")
    boolean withdraw(PassDownId id, String why, Instant at) {
        return jdbc.sql(
                                "update progress.pass_down set withdrawn_at = :at, withdrawn_why = :why where id = :id and withdrawn_at is null")
                        .param("at", Timestamp.from(at))
                        .param("why", why.strip())
                        .param("id", id.value())
                        .update()
                > 0;
    }

    private static final String SELECT =
            """
            select d.id, d.issue_id, i.number, m.number as measure, d.from_unit_id, f.name as from_name, d.to_unit_id, t.name as to_name,
                   d.what, d.persons, d.due_on, x.name as file, d.at, d.person_name, d.withdrawn_at, coalesce(d.withdrawn_why, '') as why, d.file_id
            from progress.pass_down d
            join ledger.issue i on i.id = d.issue_id
            left join ledger.measure m on m.id = d.measure_id
            join identity.unit f on f.id = d.from_unit_id
            join identity.unit t on t.id = d.to_unit_id
            left join documents.file x on x.id = d.file_id
            """;

    /** What was passed down in an issue that the scope sees, the last first. */
    List<PassDownView> of(IssueId issue, CurrentUser user) {
        Scope scope = user.scope();
        return jdbc.sql(
                        SELECT
                                + " where d.issue_id = :issue and "
                                + Seen.issue(scope)
                                + " order by d.withdrawn_at is not null, d.id desc")
                .param("issue", issue.value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> view(rs, user))
                .list();
    }

    /** One that the scope sees: the issue's people, and those of both units. */
    Optional<PassDownView> find(PassDownId id, CurrentUser user) {
        Scope scope = user.scope();
        return jdbc.sql(
                        SELECT
                                + " where d.id = :id and %s and (%s or %s or %s)"
                                        .formatted(
                                                scope.open("i.secret"),
                                                scope.predicate("d.from_unit_id"),
                                                scope.predicate("d.to_unit_id"),
                                                Seen.issue(scope)))
                .param("id", id.value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> view(rs, user))
                .optional();
    }

    @Unscoped("by the id of a row that was found within a scope")
    Optional<FileId> file(PassDownId id) {
        return jdbc.sql(
                        "select file_id from progress.pass_down where id = ? and file_id is not null")
                .param(id.value())
                .query(Long.class)
                .optional()
                .map(FileId::new);
    }

    private static PassDownView view(ResultSet rs, CurrentUser user) throws SQLException {
        Timestamp gone = rs.getTimestamp("withdrawn_at");
        UnitId from = new UnitId(rs.getLong("from_unit_id"));
        return new PassDownView(
                new PassDownId(rs.getLong("id")),
                new IssueId(rs.getLong("issue_id")),
                rs.getString("number"),
                rs.getObject("measure", Integer.class),
                from,
                rs.getString("from_name"),
                new UnitId(rs.getLong("to_unit_id")),
                rs.getString("to_name"),
                rs.getString("what"),
                rs.getString("persons"),
                rs.getObject("due_on", LocalDate.class),
                rs.getString("file"),
                rs.getTimestamp("at").toInstant(),
                rs.getString("person_name"),
                gone == null ? null : gone.toInstant(),
                rs.getString("why"),
                gone == null && user.scope().holds(from));
    }
}
