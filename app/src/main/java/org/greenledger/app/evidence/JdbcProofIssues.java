package org.greenledger.app.evidence;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.scope.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What proofs need to know of the book, read only: issues, their measures, points and units. */
@Repository
class JdbcProofIssues {

    /** An issue with the units whose business it is. */
    record Subject(
            IssueId id, String number, boolean secret, boolean withdrawn, List<Long> units) {}

    private final JdbcClient jdbc;

    JdbcProofIssues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Subject> find(IssueId issue, Scope scope) {
        return jdbc.sql(
                        """
                        select i.id, i.number, i.secret, i.withdrawn_at is not null as withdrawn,
                               array(select i.owner_unit_id union select r.unit_id from ledger.responsibility r
                                     where r.issue_id = i.id and r.withdrawn_at is null and r.unit_id is not null) as units
                        from ledger.issue i where i.id = :issue and\s"""
                                + Seen.issue(scope))
                .param("issue", issue.value())
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new Subject(
                                        new IssueId(rs.getLong("id")),
                                        rs.getString("number"),
                                        rs.getBoolean("secret"),
                                        rs.getBoolean("withdrawn"),
                                        Arrays.asList((Long[]) rs.getArray("units").getArray())))
                .optional();
    }

    /** Those of the measures that are the issue's and stand. */
    @Unscoped("counts measures of an issue that was found within a scope")
    long measures(IssueId issue, Collection<Long> measures) {
        return jdbc.sql(
                        "select count(*) from ledger.measure where issue_id = ? and id = any(?) and withdrawn_at is null")
                .params(issue.value(), measures.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /** Whether the issue has this point. */
    @Unscoped("for a point of an issue that was found within a scope")
    boolean point(IssueId issue, long point) {
        return jdbc.sql("select count(*) from ledger.point where issue_id = ? and id = ?")
                        .params(issue.value(), point)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The numbers of those of the issues that the scope sees. */
    Map<IssueId, String> numbers(Collection<IssueId> issues, Scope scope) {
        Map<IssueId, String> numbers = new HashMap<>();
        jdbc.sql(
                        "select i.id, i.number from ledger.issue i where i.id = any(:ids) and "
                                + Seen.issue(scope))
                .param("ids", issues.stream().map(IssueId::value).distinct().toArray(Long[]::new))
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> numbers.put(new IssueId(rs.getLong(1)), rs.getString(2)))
                .list();
        return numbers;
    }

    /** The issue's measures that stand, by number. */
    @Unscoped("measures of an issue that was found within a scope")
    List<ProofMeasure> measures(IssueId issue) {
        return jdbc.sql(
                        "select id, number, text from ledger.measure where issue_id = ? and withdrawn_at is null order by number")
                .param(issue.value())
                .query((rs, n) -> new ProofMeasure(rs.getLong(1), rs.getInt(2), rs.getString(3)))
                .list();
    }

    /** The issue's points that have a place on the map. */
    @Unscoped("points of an issue that was found within a scope")
    List<ProofPoint> points(IssueId issue) {
        return jdbc.sql(
                        "select id, name, latitude, longitude from ledger.point where issue_id = ? and withdrawn_at is null and latitude is not null order by number")
                .param(issue.value())
                .query(
                        (rs, n) ->
                                new ProofPoint(
                                        rs.getLong(1),
                                        rs.getString(2),
                                        rs.getDouble(3),
                                        rs.getDouble(4)))
                .list();
    }
}
