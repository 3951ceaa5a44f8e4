package org.greenledger.app.supervision.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.scope.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Findings within a scope: the owner's office sees those of its inspections, a unit those of its
 * own and of units below it, and of either only what the issue allows.
 */
@Repository
class JdbcFindingLists {

    private static final String COLUMNS =
            """
            select f.id, f.inspection_id, n.name, f.code, f.severity, f.issue_id, coalesce(i.number, ''), coalesce(left(i.description, 60), ''),
                   f.unit_id, f.unit_name, f.owner_unit_id, f.sentence, f.open, f.answered, f.settled_cause = f.cause, f.settled_outcome,
                   f.found_at, f.seen_at, f.gone_at, f.cause, coalesce(i.secret, false), f.person_id, f.report_id, f.other_report_id,
                   f.proof_id, f.other_proof_id
            """;

    private static final String FROM =
            """
            from supervision.finding f
            join ledger.inspection n on n.id = f.inspection_id
            left join ledger.issue i on i.id = f.issue_id
            where (f.issue_id is null or
            """;

    /**
     * A row with what only the rules ask for; 0 for nobody and nothing.
     *
     * @param person who reported what it is about
     */
    record Found(
            FindingRow row,
            long person,
            long report,
            long otherReport,
            long proof,
            long otherProof) {}

    private final JdbcClient jdbc;
    private final Map<String, String> titles;

    JdbcFindingLists(JdbcClient jdbc, List<StandingCheck> checks) {
        this.jdbc = jdbc;
        this.titles =
                checks.stream()
                        .map(StandingCheck::card)
                        .collect(Collectors.toMap(CheckCard::code, CheckCard::title));
    }

    /** The end of {@link #FROM}, after what the issue allows: the owner's office, or the unit. */
    private static String whose(Scope scope) {
        return ") and (%s or %s)"
                .formatted(scope.predicate("f.owner_unit_id"), scope.predicate("f.unit_id"));
    }

    List<FindingRow> page(FindingQuery query, Scope scope, int size) {
        return jdbc.sql(
                        COLUMNS
                                + FROM
                                + Seen.issue(scope)
                                + whose(scope)
                                + conditions(query)
                                + " order by f.severity, f.id desc offset :offset limit :size")
                .params(parameters(query, scope))
                .param("offset", (query.page() - 1) * size)
                .param("size", size)
                .query((rs, n) -> found(rs).row())
                .list();
    }

    /** How many there are, counted up to a bound. */
    int count(FindingQuery query, Scope scope, int bound) {
        return jdbc.sql(
                        "select count(*) from (select 1 "
                                + FROM
                                + Seen.issue(scope)
                                + whose(scope)
                                + conditions(query)
                                + " limit :bound) x")
                .params(parameters(query, scope))
                .param("bound", bound)
                .query(Integer.class)
                .single();
    }

    /** Hands over every row of a list. */
    void each(FindingQuery query, Scope scope, Consumer<FindingRow> taker) {
        jdbc.sql(
                        COLUMNS
                                + FROM
                                + Seen.issue(scope)
                                + whose(scope)
                                + conditions(query)
                                + " order by f.severity, f.id desc")
                .params(parameters(query, scope))
                .query(
                        rs -> {
                            taker.accept(found(rs).row());
                        });
    }

    private static String conditions(FindingQuery query) {
        List<String> all = new ArrayList<>();
        if (query.inspection() != null) {
            all.add("f.inspection_id = :inspection");
        }
        if (query.severity() != null) {
            all.add("f.severity = :severity");
        }
        if (query.check() != null) {
            all.add("f.code = :check");
        }
        if (query.unit() != null) {
            all.add(
                    "f.unit_id in (select b.below from identity.unit_below b where b.above = :unit)");
        }
        if (query.issue() != null) {
            all.add("f.issue_id = :issue");
        }
        switch (query.state()) {
            case OPEN -> all.add("f.open");
            case ANSWERED -> all.add("f.open and f.answered");
            case SETTLED -> all.add("f.settled_cause = f.cause");
            case GONE ->
                    all.add("f.gone_at is not null and f.settled_cause is distinct from f.cause");
            case ALL -> {}
        }
        return all.stream().map(c -> " and " + c).collect(Collectors.joining());
    }

    private static Map<String, @Nullable Object> parameters(FindingQuery query, Scope scope) {
        InspectionId inspection = query.inspection();
        Severity severity = query.severity();
        UnitId unit = query.unit();
        IssueId issue = query.issue();
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put(Scope.PARAMETER, scope.root());
        all.put("inspection", inspection == null ? 0 : inspection.value());
        all.put("severity", severity == null ? 0 : severity.number());
        all.put("check", query.check());
        all.put("unit", unit == null ? 0 : unit.value());
        all.put("issue", issue == null ? 0 : issue.value());
        return all;
    }

    /** Findings with these numbers within the scope, locked until the transaction ends. */
    List<Found> lock(Collection<FindingId> ids, Scope scope) {
        return jdbc.sql(
                        COLUMNS
                                + FROM
                                + Seen.issue(scope)
                                + whose(scope)
                                + " and f.id = any(:ids) order by f.id for update of f")
                .param(Scope.PARAMETER, scope.root())
                .param("ids", ids.stream().map(FindingId::value).toArray(Long[]::new))
                .query((rs, n) -> found(rs))
                .list();
    }

    Optional<Found> one(FindingId id, Scope scope) {
        return jdbc.sql(COLUMNS + FROM + Seen.issue(scope) + whose(scope) + " and f.id = :id")
                .param(Scope.PARAMETER, scope.root())
                .param("id", id.value())
                .query((rs, n) -> found(rs))
                .optional();
    }

    /** How many open findings each of these issues has within the scope. */
    Map<IssueId, Integer> open(Collection<IssueId> issues, Scope scope) {
        Map<IssueId, Integer> all = new HashMap<>();
        jdbc.sql(
                        "select f.issue_id, count(*) "
                                + FROM
                                + Seen.issue(scope)
                                + whose(scope)
                                + " and f.open and f.issue_id = any(:ids) group by f.issue_id")
                .param(Scope.PARAMETER, scope.root())
                .param("ids", issues.stream().map(IssueId::value).toArray(Long[]::new))
                .query(
                        rs -> {
                            all.put(new IssueId(rs.getLong(1)), rs.getInt(2));
                        });
        return all;
    }

    private Found found(ResultSet rs) throws SQLException {
        String outcome = rs.getString(16);
        Timestamp gone = rs.getTimestamp(19);
        long issue = rs.getLong(6);
        long unit = rs.getLong(9);
        String code = rs.getString(4);
        FindingId id = new FindingId(rs.getLong(1));
        return new Found(
                new FindingRow(
                        id,
                        new InspectionId(rs.getLong(2)),
                        rs.getString(3),
                        code,
                        titles.getOrDefault(code, code),
                        Severity.of(rs.getInt(5)),
                        issue == 0 ? null : new IssueId(issue),
                        rs.getString(7),
                        rs.getString(8),
                        unit == 0 ? null : new UnitId(unit),
                        rs.getString(10),
                        new UnitId(rs.getLong(11)),
                        rs.getString(12),
                        state(rs),
                        rs.getBoolean(14),
                        outcome == null ? null : Outcome.of(outcome).orElse(null),
                        instant(rs, 17),
                        instant(rs, 18),
                        gone == null ? null : gone.toInstant(),
                        SeenFinding.of(id, rs.getString(20)).text(),
                        rs.getBoolean(21)),
                rs.getLong(22),
                rs.getLong(23),
                rs.getLong(24),
                rs.getLong(25),
                rs.getLong(26));
    }

    private static FindingState state(ResultSet rs) throws SQLException {
        if (rs.getBoolean(13)) {
            return rs.getBoolean(14) ? FindingState.ANSWERED : FindingState.OPEN;
        }
        return rs.getBoolean(15) ? FindingState.SETTLED : FindingState.GONE;
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        return rs.getTimestamp(column).toInstant();
    }
}
