package org.greenledger.app.progress.filling;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.spi.ProgressSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the book whose progress comes from reports and is not typed any more. */
@Repository
class JdbcReportedIssues implements ProgressSource {

    private final JdbcClient jdbc;

    JdbcReportedIssues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Unscoped("by ids of issues that were found within a scope; tells which are reported on")
    public Set<IssueId> reported(Collection<IssueId> issues) {
        Set<IssueId> found = new HashSet<>();
        jdbc.sql("select distinct r.issue_id from progress.report r where r.issue_id = any(:ids)")
                .param("ids", issues.stream().map(IssueId::value).toArray(Long[]::new))
                .query(
                        rs -> {
                            found.add(new IssueId(rs.getLong(1)));
                        });
        return found;
    }
}
