package org.greenledger.app.ledger.search;

import java.util.Comparator;
import java.util.List;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.scope.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The query behind the search box. */
@Repository
class JdbcSearches {

    private final JdbcClient jdbc;

    JdbcSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Some issues that hold all words, in the order in which they were entered. They are not
     * ranked: ranking would have to look at every hit, and the first ones shall come at once
     * however many there are.
     *
     * @param owned whether the scope owns anything; where not, the search starts from the duties
     */
    List<IssueId> find(SearchWords words, Scope scope, boolean owned, int limit) {
        StatementSpec query =
                jdbc.sql(
                                """
                                select i.id from ledger.search_text s join ledger.issue i on i.id = s.issue_id
                                where %s and i.withdrawn_at is null and %s
                                limit %d
                                """
                                        .formatted(
                                                words.condition("s"),
                                                owned ? Seen.issue(scope) : Seen.issueByDuty(scope),
                                                limit))
                        .param(SearchWords.GRAMS, words.grams())
                        .param(Scope.PARAMETER, scope.root());
        for (int k = 0; k < words.words().size(); k++) {
            query = query.param(words.likeName(k), words.like(k));
        }
        return query.query((rs, n) -> new IssueId(rs.getLong(1))).list().stream()
                .sorted(Comparator.comparingLong(IssueId::value))
                .toList();
    }
}
