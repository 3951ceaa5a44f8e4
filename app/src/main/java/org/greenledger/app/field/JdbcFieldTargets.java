package org.greenledger.app.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.scope.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What an item from the field is about, as it stands when the item arrives: reads the book's tables
 * of issues, measures and points, and the proofs that came of items.
 */
@Repository
class JdbcFieldTargets {

    /** The issue of an item. */
    record Target(String number, boolean withdrawn) {}

    /** A measure or point of it. */
    record Part(long id, int number, String name, boolean withdrawn) {}

    /** A proof that came of an item. */
    record Sent(long proof, IssueId issue) {}

    private final JdbcClient jdbc;

    JdbcFieldTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Target> issue(IssueId issue, Scope scope) {
        return jdbc.sql(
                        "select i.number, i.withdrawn_at is not null as withdrawn from ledger.issue i where i.id = :issue and "
                                + Seen.issue(scope))
                .param("issue", issue.value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> new Target(rs.getString("number"), rs.getBoolean("withdrawn")))
                .optional();
    }

    @Unscoped("for an issue that was found within a scope")
    List<Part> measures(IssueId issue, Collection<Long> ids) {
        return jdbc.sql(
                        "select id, number, text as name, withdrawn_at is not null as withdrawn from ledger.measure where issue_id = ? and id = any(?)")
                .params(issue.value(), ids.toArray(Long[]::new))
                .query(JdbcFieldTargets::part)
                .list();
    }

    @Unscoped("for an issue that was found within a scope")
    Optional<Part> point(IssueId issue, long id) {
        return jdbc.sql(
                        "select id, number, name, withdrawn_at is not null as withdrawn from ledger.point where issue_id = ? and id = ?")
                .params(issue.value(), id)
                .query(JdbcFieldTargets::part)
                .optional();
    }

    /** What this person sent with this key before. */
    @Unscoped("asks the sender's own key; tells them only that it arrived")
    Optional<Sent> sent(UUID key, PersonId person) {
        return jdbc.sql(
                        "select id, issue_id from evidence.proof where person_id = ? and client_key = ?")
                .params(person.value(), key)
                .query((rs, n) -> new Sent(rs.getLong("id"), new IssueId(rs.getLong("issue_id"))))
                .optional();
    }

    private static Part part(ResultSet rs, int n) throws SQLException {
        return new Part(
                rs.getLong("id"),
                rs.getInt("number"),
                rs.getString("name"),
                rs.getBoolean("withdrawn"));
    }
}
