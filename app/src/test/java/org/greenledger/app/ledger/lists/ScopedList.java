package org.greenledger.app.ledger.lists;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.scope.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statement of a list's first page, with its scope and, for the benchmark, without. */
public final class ScopedList {

    private static final int ROWS = 51;
    private static final int MANY = 600;
    private static final int SOON_DAYS = 30;

    private final JdbcClient jdbc;
    private final String sql;
    private final Map<String, Object> parameters;

    private ScopedList(JdbcClient jdbc, String sql, Map<String, Object> parameters) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.parameters = parameters;
    }

    /** As {@link IssueLists} asks for it. */
    public static ScopedList of(
            JdbcClient jdbc, IssueFilter filter, CurrentUser user, List<InspectionView> seen) {
        boolean owned =
                seen.stream()
                        .filter(
                                i ->
                                        filter.inspection() == null
                                                || i.id().equals(filter.inspection()))
                        .anyMatch(InspectionView::owned);
        boolean many = new JdbcIssueLists(jdbc).dutiesIn(user.scope(), MANY) == MANY;
        IssueConditions.Meaning meaning =
                new IssueConditions.Meaning(
                        filter,
                        user.scope(),
                        user.id(),
                        seen.stream().map(i -> i.id().value()).toArray(Long[]::new),
                        new Long[0],
                        owned || many,
                        LocalDate.of(2026, 11, 21),
                        SOON_DAYS);
        IssueConditions conditions = IssueConditions.of(meaning);
        String order = new IssueSorting(IssueQuery.first(filter, ROWS)).orderBy();
        String sql =
                """
                select i.id, i.inspection_id, i.version, i.number, left(i.description, 120) as title, i.area, i.lead_unit,
                       i.deadline_raw, i.due_on, i.progress, i.acceptance, i.sort_key
                from ledger.issue i
                where %s
                order by %s
                limit %d
                """
                        .formatted(conditions.sql(), order, ROWS);
        return new ScopedList(jdbc, sql, new HashMap<>(conditions.parameters()));
    }

    /** The same statement with nothing in the place of the scope. */
    public ScopedList unscoped(CurrentUser user) {
        return new ScopedList(
                jdbc,
                sql.replace(Seen.issue(user.scope()), "true")
                        .replace(Seen.issueByDuty(user.scope()), "true"),
                parameters);
    }

    /** Runs it; how many nanoseconds until all rows were read. */
    public long run() {
        long start = System.nanoTime();
        jdbc.sql(sql).params(parameters).query((rs, n) -> rs.getString("title")).list();
        return System.nanoTime() - start;
    }

    /** How the database goes about it. */
    public String plan() {
        return String.join(
                "\n",
                jdbc.sql("explain (analyze, buffers, costs off) " + sql)
                        .params(parameters)
                        .query(String.class)
                        .list());
    }
}
