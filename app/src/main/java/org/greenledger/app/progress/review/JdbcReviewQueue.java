package org.greenledger.app.progress.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.OwedState;
import org.greenledger.app.progress.PeriodId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The queries behind the office's list of reports; reads issues, measures and inspections of the
 * ledger beside them.
 */
@Repository
class JdbcReviewQueue {

    private static final String ROWS =
            """
            select o.id, o.version, o.state, o.period_id, p.name as period, p.frozen_at is not null as frozen, o.issue_id, i.number,
                   m.number as measure, left(coalesce(m.text, i.description), 300) as text, o.unit_name, r.progress, r.percent, r.scheduled,
                   (select l.percent from progress.report l where l.issue_id = o.issue_id and l.measure_id is not distinct from o.measure_id
                    and l.period_id <> o.period_id and l.id < r.id and l.unit_id is not distinct from o.unit_id
                    order by l.id desc limit 1) as last_percent,
                   coalesce(m.due_on, i.due_on) as due_on, r.forecast_on, left(r.done, 160) as done,
                   (select count(*) from progress.report_proof x where x.report_id = r.id) as proofs,
                   r.computed is not null and r.computed <> r.progress as restated, r.same, o.late, r.person_id = :person as own,
                   r.submitted_at, r.person_name, o.mend_until
            from (%s) found
            join progress.owed o on o.id = found.id
            join progress.period p on p.id = o.period_id
            join ledger.issue i on i.id = o.issue_id
            left join ledger.measure m on m.id = o.measure_id
            join progress.report r on r.id = o.report_id
            order by o.period_id, o.id
            """;

    private static final String FOUND =
            """
            select o.id from progress.owed o
            join progress.period p on p.id = o.period_id
            join ledger.issue i on i.id = o.issue_id
            where o.part = 'submits' and o.report_id is not null
              and
            """;

    private final JdbcClient jdbc;
    private final JdbcReviewTexts texts;
    private final Clock clock;

    JdbcReviewQueue(JdbcClient jdbc, JdbcReviewTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    List<ReviewRow> rows(ReviewQuery query, int size, CurrentUser user) {
        Scope scope = user.scope();
        String found =
                FOUND
                        + scope.predicate("i.owner_unit_id")
                        + " and "
                        + scope.open("i.secret")
                        + conditions(query)
                        + " order by o.period_id, o.id offset :offset limit :size";
        return jdbc.sql(ROWS.formatted(found))
                .params(parameters(query, scope))
                .param("person", user.id().value())
                .param("offset", (query.page() - 1) * size)
                .param("size", size)
                .query((rs, n) -> row(rs))
                .list();
    }

    int count(ReviewQuery query, int bound, CurrentUser user) {
        Scope scope = user.scope();
        return jdbc.sql(
                        "select count(*) from ("
                                + FOUND
                                + scope.predicate("i.owner_unit_id")
                                + " and "
                                + scope.open("i.secret")
                                + conditions(query)
                                + " limit :bound) as counted")
                .params(parameters(query, scope))
                .param("bound", bound)
                .query(Integer.class)
                .single();
    }

    Optional<ReviewRow> one(OwedId owed, CurrentUser user) {
        Scope scope = user.scope();
        return jdbc.sql(
                        ROWS.formatted(
                                FOUND
                                        + scope.predicate("i.owner_unit_id")
                                        + " and "
                                        + scope.open("i.secret")
                                        + " and o.id = :id"))
                .param("id", owed.value())
                .param("person", user.id().value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> row(rs))
                .optional();
    }

    int waiting(Scope scope) {
        return jdbc.sql(
                        """
                        select coalesce(sum(t.submitted), 0) from progress.tally t
                        join progress.period p on p.id = t.period_id
                        join ledger.inspection n on n.id = p.inspection_id
                        where t.part = 'submits' and t.submitted > 0 and %s and %s
                        """
                                .formatted(
                                        scope.predicate("n.owner_unit_id"), scope.open("t.secret")))
                .param(Scope.PARAMETER, scope.root())
                .query(Integer.class)
                .single();
    }

    /** Everything beside a report that was found within the scope. */
    @Unscoped(
            "for a report that was found within the office's scope; the next one is looked for in"
                    + " it")
    ReviewView view(ReviewRow row, Scope scope) {
        record Words(String title, String target, @Nullable Long measure, long report) {}
        Words words =
                jdbc.sql(
                                """
                                select left(i.description, 300) as title, coalesce(i.target, '') as target, o.measure_id, o.report_id
                                from progress.owed o join ledger.issue i on i.id = o.issue_id where o.id = ?
                                """)
                        .param(row.owed().value())
                        .query(
                                (rs, n) ->
                                        new Words(
                                                rs.getString("title"),
                                                rs.getString("target"),
                                                rs.getObject("measure_id", Long.class),
                                                rs.getLong("report_id")))
                        .single();
        return new ReviewView(
                row,
                words.title(),
                words.target(),
                texts.one(words.report()),
                texts.before(row.owed(), words.report()).orElse(null),
                texts.milestones(row.issue(), words.measure()),
                texts.parts(row.owed()),
                texts.proofs(words.report()),
                texts.said(row.owed()),
                next(row, scope).orElse(null));
    }

    private Optional<OwedId> next(ReviewRow row, Scope scope) {
        return jdbc.sql(
                        FOUND
                                + scope.predicate("i.owner_unit_id")
                                + " and "
                                + scope.open("i.secret")
                                + """
                                 and o.state = 'submitted' and o.period_id = :period and o.id <> :id
                                order by o.id < :id, o.id limit 1
                                """)
                .param("period", row.period().value())
                .param("id", row.owed().value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> new OwedId(rs.getLong(1)))
                .optional();
    }

    private static String conditions(ReviewQuery query) {
        List<String> all = new ArrayList<>();
        all.add(query.shelf().condition());
        if (query.inspection() != null) {
            all.add("p.inspection_id = :inspection");
        }
        if (query.period() != null) {
            all.add("o.period_id = :period");
        }
        if (!query.unit().isEmpty()) {
            all.add("strpos(o.unit_name, :unit) > 0");
        }
        return " and " + String.join(" and ", all);
    }

    private static Map<String, Object> parameters(ReviewQuery query, Scope scope) {
        Map<String, Object> all = new HashMap<>();
        all.put(Scope.PARAMETER, scope.root());
        all.put("unit", query.unit());
        all.put("inspection", query.inspection() == null ? 0 : query.inspection().value());
        all.put("period", query.period() == null ? 0 : query.period().value());
        return all;
    }

    private ReviewRow row(ResultSet rs) throws SQLException {
        Timestamp at = rs.getTimestamp("submitted_at");
        return new ReviewRow(
                new OwedId(rs.getLong("id")),
                rs.getInt("version"),
                OwedState.of(rs.getString("state")),
                new PeriodId(rs.getLong("period_id")),
                rs.getString("period"),
                rs.getBoolean("frozen"),
                new IssueId(rs.getLong("issue_id")),
                rs.getString("number"),
                rs.getObject("measure", Integer.class),
                rs.getString("text"),
                rs.getString("unit_name"),
                Progress.of(rs.getString("progress")),
                rs.getInt("percent"),
                rs.getObject("scheduled", Integer.class),
                rs.getObject("last_percent", Integer.class),
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("forecast_on", LocalDate.class),
                rs.getString("done"),
                rs.getInt("proofs"),
                rs.getBoolean("restated"),
                rs.getBoolean("same"),
                rs.getBoolean("late"),
                rs.getBoolean("own"),
                LocalDateTime.ofInstant(at.toInstant(), clock.getZone()),
                rs.getString("person_name"),
                rs.getObject("mend_until", LocalDate.class));
    }
}
