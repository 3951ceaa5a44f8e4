package org.greenledger.app.ledger.lists;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which days come: of issues by the index on their last day, of milestones by theirs. */
@Repository
class JdbcComingDays {

    private static final String OPEN = "i.progress <> 'done' and i.acceptance <> 'closed'";

    private static final String MILESTONES =
            """
            from ledger.milestone s join ledger.issue i on i.id = s.issue_id
            where s.withdrawn_at is null and s.reached_on is null and s.due_on between :first and :last
              and %s and %s
            """;

    private final JdbcClient jdbc;

    JdbcComingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<LocalDate, Integer> issues(
            IssueConditions.Meaning meaning, LocalDate first, LocalDate last) {
        IssueConditions conditions = IssueConditions.of(meaning);
        return days(
                """
                select i.due_key, count(*) from ledger.issue i
                where i.due_key between :first and :last and %s and %s
                group by i.due_key
                """
                        .formatted(OPEN, conditions.sql()),
                conditions,
                first,
                last);
    }

    Map<LocalDate, Integer> milestones(
            IssueConditions.Meaning meaning, LocalDate first, LocalDate last) {
        IssueConditions conditions = IssueConditions.of(meaning);
        return days(
                "select s.due_on, count(*) "
                        + MILESTONES.formatted(OPEN, conditions.sql())
                        + " group by s.due_on",
                conditions,
                first,
                last);
    }

    private Map<LocalDate, Integer> days(
            String sql, IssueConditions conditions, LocalDate first, LocalDate last) {
        Map<LocalDate, Integer> all = new TreeMap<>();
        jdbc.sql(sql)
                .params(parameters(conditions, first, last))
                .query(
                        rs -> {
                            all.put(rs.getObject(1, LocalDate.class), rs.getInt(2));
                        });
        return all;
    }

    /** The nearest of both kinds. */
    List<Coming> next(IssueConditions.Meaning meaning, LocalDate first, LocalDate last, int limit) {
        IssueConditions conditions = IssueConditions.of(meaning);
        return jdbc.sql(
                        """
                        (select i.due_on, i.id, i.number, left(i.description, 80) as title, '' as what, i.progress
                         from ledger.issue i
                         where i.due_key between :first and :last and %1$s and %2$s
                         order by i.due_key, i.id limit %4$d)
                        union all
                        (select s.due_on, i.id, i.number, left(i.description, 80), s.what, i.progress %3$s
                         order by s.due_on, s.id limit %4$d)
                        order by 1, 2 limit %4$d
                        """
                                .formatted(
                                        OPEN,
                                        conditions.sql(),
                                        MILESTONES.formatted(OPEN, conditions.sql()),
                                        limit))
                .params(parameters(conditions, first, last))
                .query(JdbcComingDays::coming)
                .list();
    }

    private static Map<String, @Nullable Object> parameters(
            IssueConditions conditions, LocalDate first, LocalDate last) {
        Map<String, @Nullable Object> all = conditions.parameters();
        all.put("first", Date.valueOf(first));
        all.put("last", Date.valueOf(last));
        return all;
    }

    private static Coming coming(ResultSet rs, int n) throws SQLException {
        return new Coming(
                rs.getObject("due_on", LocalDate.class),
                new IssueId(rs.getLong("id")),
                rs.getString("number"),
                rs.getString("title"),
                rs.getString("what"),
                Progress.of(rs.getString("progress")));
    }
}
