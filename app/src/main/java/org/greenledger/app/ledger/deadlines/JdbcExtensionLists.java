package org.greenledger.app.ledger.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.scope.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queries behind lists of requests to put days off, and the rules of inspections. */
@Repository
class JdbcExtensionLists {

    /** A request with what its list shows, and who owns its issue. */
    record Row(ExtensionView view, UnitId owner, UnitId unit, @Nullable UnitId higher) {}

    /** A step with who took it. */
    record Step(ExtensionId extension, PersonId person, ExtensionView.Step step) {}

    private static final String FROM =
            """
            from ledger.extension e
            join ledger.issue i on i.id = e.issue_id
            join ledger.inspection n on n.id = i.inspection_id
            left join ledger.measure m on m.id = e.measure_id
            left join ledger.milestone s on s.id = e.milestone_id
            left join identity.unit h on h.id = e.higher_unit_id
            where
            """;

    private final JdbcClient jdbc;

    JdbcExtensionLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(ExtensionQuery query, CurrentUser user, int size) {
        return jdbc.sql(
                        """
                        select e.*, i.number, left(i.description, 80) as title, i.owner_unit_id, n.name as inspection,
                               m.number as measure_number, s.what as milestone_what, h.name as higher_name,
                               (select count(*) from ledger.extension b where b.issue_id = e.issue_id and b.id <= e.id) as ordinal
                        """
                                + FROM
                                + Seen.issue(user.scope())
                                + conditions(query, user)
                                + " order by e.id desc offset :offset limit :size")
                .params(parameters(query, user))
                .param("offset", (query.page() - 1) * size)
                .param("size", size)
                .query(JdbcExtensionLists::row)
                .list();
    }

    int count(ExtensionQuery query, CurrentUser user) {
        return jdbc.sql(
                        "select count(*) "
                                + FROM
                                + Seen.issue(user.scope())
                                + conditions(query, user))
                .params(parameters(query, user))
                .query(Integer.class)
                .single();
    }

    private static String conditions(ExtensionQuery query, CurrentUser user) {
        List<String> all = new ArrayList<>();
        if (query.state() != null) {
            all.add("e.state = :state");
        }
        if (query.unit() != null) {
            all.add("e.unit_id = :unit");
        }
        if (query.inspection() != null) {
            all.add("i.inspection_id = :inspection");
        }
        if (query.issue() != null) {
            all.add("e.issue_id = :issue");
        }
        if (query.waiting()) {
            all.add(waiting(user));
        }
        return all.stream().map(c -> " and " + c).collect(Collectors.joining());
    }

    /** Whose next step is this person's; nobody takes two steps of one request. */
    private static String waiting(CurrentUser user) {
        Scope scope = user.scope();
        List<String> steps = new ArrayList<>();
        if (user.may(Permission.EXTENSION_CHECK)) {
            steps.add("e.state = 'applied' and " + scope.predicate("i.owner_unit_id"));
        }
        if (user.may(Permission.EXTENSION_APPROVE)) {
            steps.add("e.state = 'checked' and " + scope.predicate("i.owner_unit_id"));
            steps.add("e.state = 'approved' and " + scope.predicate("e.higher_unit_id"));
        }
        return steps.isEmpty()
                ? "false"
                : "(("
                        + String.join(") or (", steps)
                        + ")) and not exists (select 1 from ledger.extension_step t where t.extension_id = e.id and t.person_id = :me)";
    }

    private static Map<String, @Nullable Object> parameters(
            ExtensionQuery query, CurrentUser user) {
        ExtensionState state = query.state();
        UnitId unit = query.unit();
        InspectionId inspection = query.inspection();
        IssueId issue = query.issue();
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put(Scope.PARAMETER, user.scope().root());
        all.put("me", user.id().value());
        all.put("state", state == null ? "" : state.code());
        all.put("unit", unit == null ? 0 : unit.value());
        all.put("inspection", inspection == null ? 0 : inspection.value());
        all.put("issue", issue == null ? 0 : issue.value());
        return all;
    }

    /** One request as the lists have it. */
    List<Row> one(ExtensionId id, CurrentUser user) {
        return jdbc.sql(
                        """
                        select e.*, i.number, left(i.description, 80) as title, i.owner_unit_id, n.name as inspection,
                               m.number as measure_number, s.what as milestone_what, h.name as higher_name,
                               (select count(*) from ledger.extension b where b.issue_id = e.issue_id and b.id <= e.id) as ordinal
                        """
                                + FROM
                                + Seen.issue(user.scope())
                                + " and e.id = :id")
                .param(Scope.PARAMETER, user.scope().root())
                .param("id", id.value())
                .query(JdbcExtensionLists::row)
                .list();
    }

    @Unscoped("by ids of requests that were found within a scope")
    List<Step> steps(Collection<ExtensionId> ids) {
        return jdbc.sql(
                        """
                        select extension_id, person_id, outcome, opinion, at, person_name from ledger.extension_step
                        where extension_id = any(?) order by id
                        """)
                .param(values(ids))
                .query(
                        (rs, n) ->
                                new Step(
                                        new ExtensionId(rs.getLong(1)),
                                        new PersonId(rs.getLong(2)),
                                        new ExtensionView.Step(
                                                ExtensionState.of(rs.getString(3)),
                                                rs.getString(4),
                                                rs.getTimestamp(5).toInstant(),
                                                rs.getString(6))))
                .list();
    }

    @Unscoped("by ids of requests that were found within a scope")
    Map<ExtensionId, List<FileId>> files(Collection<ExtensionId> ids) {
        Map<ExtensionId, List<FileId>> found = new HashMap<>();
        jdbc.sql(
                        "select extension_id, file_id from ledger.extension_file where extension_id = any(?) order by file_id")
                .param(values(ids))
                .query(
                        rs -> {
                            found.computeIfAbsent(
                                            new ExtensionId(rs.getLong(1)), e -> new ArrayList<>())
                                    .add(new FileId(rs.getLong(2)));
                        });
        return found;
    }

    /** The units that ever asked, as far as the scope holds their issues. */
    Map<UnitId, String> units(Scope scope) {
        Map<UnitId, String> found = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct e.unit_id, e.unit_name from ledger.extension e join ledger.issue i on i.id = e.issue_id
                        where
                        """
                                + Seen.issue(scope))
                .param(Scope.PARAMETER, scope.root())
                .query(
                        rs -> {
                            found.put(new UnitId(rs.getLong(1)), rs.getString(2));
                        });
        return found;
    }

    /** The rules of the inspections that the scope's units own. */
    List<ExtensionRule> rules(Scope scope) {
        return jdbc.sql(
                        """
                        select n.id, n.name, r.higher_unit_id, h.name as higher_name from ledger.inspection n
                        left join lateral (select x.higher_unit_id from ledger.extension_rule x where x.inspection_id = n.id order by x.id desc limit 1) r on true
                        left join identity.unit h on h.id = r.higher_unit_id
                        where %s order by n.id desc
                        """
                                .formatted(Seen.ownInspection(scope)))
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcExtensionLists::rule)
                .list();
    }

    /** Whose word an inspection's dates need after the leader's; absent for nobody's. */
    @Unscoped("for an issue that was found within a scope")
    @Nullable UnitId higher(InspectionId inspection) {
        return jdbc.sql(
                        "select higher_unit_id from ledger.extension_rule where inspection_id = ? order by id desc limit 1")
                .param(inspection.value())
                .query((rs, n) -> rs.getLong(1))
                .optional()
                .filter(id -> id != 0)
                .map(UnitId::new)
                .orElse(null);
    }

    void rule(
            InspectionId inspection,
            @Nullable UnitId higher,
            CurrentUser user,
            java.time.Instant at) {
        jdbc.sql(
                        """
                        insert into ledger.extension_rule (inspection_id, higher_unit_id, at, person_id, person_name)
                        values (:inspection, :higher, :at, :by, :name)
                        """)
                .param("inspection", inspection.value())
                .param("higher", higher == null ? null : higher.value(), java.sql.Types.BIGINT)
                .param("at", java.sql.Timestamp.from(at))
                .param("by", user.id().value())
                .param("name", user.signature())
                .update();
    }

    private static Long[] values(Collection<ExtensionId> ids) {
        return ids.stream().map(ExtensionId::value).toArray(Long[]::new);
    }

    private static ExtensionRule rule(ResultSet rs, int n) throws SQLException {
        Long higher = rs.getObject("higher_unit_id", Long.class);
        return new ExtensionRule(
                new InspectionId(rs.getLong("id")),
                rs.getString("name"),
                higher == null ? null : new UnitId(higher),
                rs.getString("higher_name"));
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        Long higher = rs.getObject("higher_unit_id", Long.class);
        return new Row(
                new ExtensionView(
                        new ExtensionId(rs.getLong("id")),
                        new IssueId(rs.getLong("issue_id")),
                        rs.getString("number"),
                        rs.getString("title"),
                        rs.getString("inspection"),
                        rs.getObject("measure_number", Integer.class),
                        rs.getString("milestone_what"),
                        rs.getString("unit_name"),
                        rs.getObject("from_on", LocalDate.class),
                        rs.getObject("to_on", LocalDate.class),
                        rs.getString("reason"),
                        rs.getString("progress"),
                        ExtensionState.of(rs.getString("state")),
                        rs.getString("higher_name"),
                        rs.getTimestamp("applied_at").toInstant(),
                        rs.getString("applied_name"),
                        rs.getInt("ordinal"),
                        rs.getInt("version"),
                        List.of(),
                        List.of(),
                        false,
                        false),
                new UnitId(rs.getLong("owner_unit_id")),
                new UnitId(rs.getLong("unit_id")),
                higher == null ? null : new UnitId(higher));
    }
}
