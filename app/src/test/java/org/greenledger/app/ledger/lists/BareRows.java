package org.greenledger.app.ledger.lists;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list's own SQL and nothing around it, for the benchmark's bare list. */
public class BareRows {

    private static final int SOON_DAYS = 30;

    private final JdbcIssueLists lists;
    private final JdbcClient jdbc;
    private Long[] inspections = {};

    /** Takes its connections from {@code jdbc}. */
    public BareRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.lists = new JdbcIssueLists(jdbc);
    }

    /** The first rows in the order of the numbers. */
    public List<IssueRow> first(Scope scope, LocalDate today, int size) {
        List<IssueRow> rows =
                lists.rows(
                        new IssueConditions.Meaning(
                                IssueFilter.ALL,
                                scope,
                                new org.greenledger.app.identity.PersonId(0),
                                inspections(),
                                new Long[0],
                                true,
                                today,
                                SOON_DAYS),
                        new IssueSorting(IssueQuery.first(IssueFilter.ALL, size)),
                        size);
        return rows.subList(0, Math.min(size, rows.size()));
    }

    /** Asked once, as the list keeps them too. */
    private Long[] inspections() {
        if (inspections.length == 0) {
            inspections =
                    jdbc.sql("select id from ledger.inspection order by id")
                            .query(Long.class)
                            .list()
                            .toArray(Long[]::new);
        }
        return inspections;
    }
}
