package org.greenledger.app.supervision.lamps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.scope.Seen;
import org.greenledger.app.ledger.standing.Lamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what fell due by lamps. */
@Repository
class JdbcDueActs {

    private static final String FROM =
            """
            from supervision.due_act a join ledger.issue i on i.id = a.issue_id and i.withdrawn_at is null
            where %s
            """;

    private final JdbcClient jdbc;

    JdbcDueActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Acts in the scope, those still open first, the oldest of them first. */
    List<DueActView> page(boolean open, CurrentUser user, int offset, int size) {
        return jdbc.sql(
                        """
                        select a.id, a.issue_id, i.number, left(i.description, 80) as title, a.lamp, a.word, a.reason, a.act, a.points,
                               a.unit_name, a.on_day, a.outcome, coalesce(a.note, '') as note, coalesce(a.settled_name, '') as settled_name, i.owner_unit_id
                        """
                                + FROM.formatted(Seen.issue(user.scope()))
                                + state(open)
                                + (open
                                        ? " order by a.on_day, a.id"
                                        : " order by a.settled_at desc, a.id desc")
                                + " offset :offset limit :size")
                .param(Scope.PARAMETER, user.scope().root())
                .param("offset", offset)
                .param("size", size)
                .query((rs, n) -> view(rs, user))
                .list();
    }

    int count(boolean open, Scope scope) {
        return jdbc.sql(
                        "select count(*) from (select 1 "
                                + FROM.formatted(Seen.issue(scope))
                                + state(open)
                                + " limit 10000) as found")
                .param(Scope.PARAMETER, scope.root())
                .query(Integer.class)
                .single();
    }

    private static String state(boolean open) {
        return open ? " and a.outcome is null and a.act <> 'none'" : " and a.outcome is not null";
    }

    /** How many wait for the offices in the scope. */
    int waiting(Scope scope) {
        return jdbc.sql(
                        "select count(*) "
                                + FROM.formatted(scope.predicate("i.owner_unit_id"))
                                + " and "
                                + scope.open("i.secret")
                                + state(true))
                .param(Scope.PARAMETER, scope.root())
                .query(Integer.class)
                .single();
    }

    /** An open one, held until the transaction ends. */
    record Open(
            long id,
            IssueId issue,
            String number,
            UnitId owner,
            @Nullable Long unit,
            String word,
            Act act,
            boolean secret) {}

    Optional<Open> lock(long id, Scope scope) {
        return jdbc.sql(
                        "select a.id, a.issue_id, i.number, i.owner_unit_id, a.unit_id, a.word,"
                                + " a.act, i.secret "
                                + FROM.formatted(Seen.issue(scope))
                                + " and a.id = :id and a.outcome is null for update of a")
                .param("id", id)
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new Open(
                                        rs.getLong("id"),
                                        new IssueId(rs.getLong("issue_id")),
                                        rs.getString("number"),
                                        new UnitId(rs.getLong("owner_unit_id")),
                                        rs.getObject("unit_id", Long.class),
                                        rs.getString("word"),
                                        Act.of(rs.getString("act")),
                                        rs.getBoolean("secret")))
                .optional();
    }

    @Unscoped("by the id of a row that was locked within the scope")
    void settle(long id, boolean done, String note, CurrentUser user, Instant at) {
        jdbc.sql(
                        "update supervision.due_act set outcome = ?, note = ?, settled_at = ?,"
                                + " settled_by = ?, settled_name = ? where id = ?")
                .params(
                        done ? "done" : "waived",
                        note,
                        Timestamp.from(at),
                        user.id().value(),
                        user.signature(),
                        id)
                .update();
    }

    /** Points that count, by unit. */
    List<PointsView> points(LocalDate from, LocalDate to, Scope scope) {
        return jdbc.sql(
                        "select coalesce(nullif(a.unit_name, ''), '（未写明牵头单位）') as unit, count(*) as"
                                + " acts, sum(a.points) as points "
                                + FROM.formatted(Seen.issue(scope))
                                + " and a.points > 0 and a.outcome is distinct from 'waived' and"
                                + " a.on_day between :from and :to group by 1 order by 3 desc, 1"
                                + " limit 500")
                .param("from", from)
                .param("to", to)
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new PointsView(
                                        rs.getString("unit"),
                                        rs.getInt("acts"),
                                        rs.getInt("points")))
                .list();
    }

    private static DueActView view(ResultSet rs, CurrentUser user) throws SQLException {
        String outcome = rs.getString("outcome");
        return new DueActView(
                rs.getLong("id"),
                new IssueId(rs.getLong("issue_id")),
                rs.getString("number"),
                rs.getString("title"),
                Lamp.of(rs.getString("lamp")),
                rs.getString("word"),
                rs.getString("reason"),
                Act.of(rs.getString("act")),
                rs.getInt("points"),
                rs.getString("unit_name"),
                rs.getObject("on_day", LocalDate.class),
                outcome == null ? null : Boolean.valueOf(outcome.equals("done")),
                rs.getString("note"),
                rs.getString("settled_name"),
                user.scope().holds(new UnitId(rs.getLong("owner_unit_id"))));
    }
}
