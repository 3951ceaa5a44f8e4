package org.greenledger.app.ledger.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.ledger.Acceptance;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.scope.Seen;
import org.greenledger.app.ledger.standing.Lamp;
import org.greenledger.app.ledger.standing.LampLit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queries behind lists: one for the rows of a page, one for how many there are. */
@Repository
class JdbcIssueLists {

    private final JdbcClient jdbc;

    JdbcIssueLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows of a page and one more, which tells whether there is a page behind it. */
    List<IssueRow> rows(IssueConditions.Meaning meaning, IssueSorting sorting, int size) {
        IssueConditions conditions = IssueConditions.of(meaning);
        Map<String, @Nullable Object> parameters = conditions.parameters();
        String page = sorting.condition(parameters);
        List<String> keys = sorting.names();
        return jdbc.sql(
                        """
                        select i.id, i.inspection_id, i.version, i.number, left(i.description, 120) as title, i.area,
                               i.lead_unit, i.unit_count, i.measure_count, i.deadline_raw, i.due_on, i.original_due_on, i.due_note, i.immediate,
                               i.long_term, i.continuous, i.progress, i.acceptance, i.leaf,
                               i.withdrawn_at is not null as withdrawn, i.secret, i.lamp, i.lamp_word, i.lamp_reason, i.lamp_key,
                               i.sort_key, i.title_key, i.area_key, i.lead_key, i.due_key, i.progress_key, i.acceptance_key
                        from ledger.issue i
                        where %s%s
                        order by %s
                        limit %d
                        """
                                .formatted(conditions.sql(), page, sorting.orderBy(), size + 1))
                .params(parameters)
                .query((rs, n) -> row(rs, keys))
                .list();
    }

    /** How many there are, counted no further than one beyond the bound. */
    int count(IssueConditions.Meaning meaning) {
        IssueConditions conditions = IssueConditions.of(meaning);
        return jdbc.sql(
                        """
                        select count(*) from (
                          select 1 from ledger.issue i
                          where %s
                          limit %d) as found
                        """
                                .formatted(conditions.sql(), IssueListView.BOUND + 1))
                .params(conditions.parameters())
                .query(Integer.class)
                .single();
    }

    /** How many issues each of these groups has. */
    Map<String, Integer> groups(
            IssueConditions.Meaning meaning, IssueOrder group, List<String> keys) {
        IssueConditions conditions = IssueConditions.of(meaning);
        Map<String, Integer> found = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select i.%1$s, count(*) from ledger.issue i
                        where %2$s
                          and i.%1$s = any(:groups)
                        group by i.%1$s
                        """
                                .formatted(group.column(), conditions.sql()))
                .params(conditions.parameters())
                .param("groups", keys.toArray(String[]::new))
                .query(
                        rs -> {
                            found.put(rs.getString(1), rs.getInt(2));
                        });
        return found;
    }

    /** In how many issues the scope's units have a duty, counted no further than the limit. */
    int dutiesIn(Scope scope, int limit) {
        return jdbc.sql(
                        """
                        select count(*) from (
                          select distinct r.issue_id from ledger.responsibility r
                          where %s and r.withdrawn_at is null limit %d) as found
                        """
                                .formatted(scope.predicate("r.unit_id"), limit))
                .param(Scope.PARAMETER, scope.root())
                .query(Integer.class)
                .single();
    }

    /**
     * How many issues there are by inspection, leading unit, place, acceptance and lamp, in one
     * pass.
     */
    List<Tally> tallies(IssueConditions.Meaning meaning) {
        IssueConditions conditions = IssueConditions.of(meaning);
        return jdbc.sql(
                        """
                        select i.inspection_id, i.lead_key, i.area_key, i.acceptance, i.progress, i.lamp_key, i.lamp, min(i.lamp_word) as word,
                               count(*) as issues, count(*) filter (where %s) as overdue, count(*) filter (where %s) as soon
                        from ledger.issue i
                        where %s
                        group by grouping sets ((i.inspection_id, i.progress), (i.lead_key, i.progress), (i.area_key, i.progress), (i.acceptance), (i.lamp_key, i.lamp))
                        """
                                .formatted(
                                        IssueConditions.OVERDUE,
                                        IssueConditions.SOON,
                                        conditions.sql()))
                .params(conditions.parameters())
                .query(
                        (rs, n) ->
                                new Tally(
                                        rs.getString("inspection_id"),
                                        rs.getString("lead_key"),
                                        rs.getString("area_key"),
                                        rs.getString("acceptance"),
                                        rs.getString("progress"),
                                        rs.getString("lamp_key") == null
                                                ? null
                                                : new LampCount(
                                                        rs.getString("lamp"),
                                                        rs.getString("word"),
                                                        rs.getInt("issues")),
                                        rs.getInt("issues"),
                                        rs.getInt("overdue"),
                                        rs.getInt("soon")))
                .list();
    }

    /** A line of {@link #tallies}; what it is not grouped by is absent. */
    record Tally(
            @Nullable String inspection,
            @Nullable String lead,
            @Nullable String area,
            @Nullable String acceptance,
            @Nullable String progress,
            @Nullable LampCount lamp,
            int issues,
            int overdue,
            int soon) {}

    /** The places that issues in force of these inspections have, by sound. */
    List<String> areas(List<InspectionId> inspections, Scope scope) {
        return jdbc.sql(
                        """
                        with recursive area as (
                          select min(i.area_key) as name from ledger.issue i
                          where i.inspection_id = any(:inspections) and %1$s
                          union all
                          select (select min(i.area_key) from ledger.issue i
                                  where i.inspection_id = any(:inspections) and i.area_key > area.name and %1$s)
                          from area where area.name is not null)
                        select name from area where name is not null and name <> U&'\\FFFF' limit 500
                        """
                                .formatted(Seen.issue(scope)))
                .param(Scope.PARAMETER, scope.root())
                .param(
                        "inspections",
                        inspections.stream().map(InspectionId::value).toArray(Long[]::new))
                .query(String.class)
                .list();
    }

    private static IssueRow row(ResultSet rs, List<String> keys) throws SQLException {
        List<String> values = new ArrayList<>(keys.size());
        for (String key : keys) {
            values.add(rs.getString(key));
        }
        return new IssueRow(
                new IssueId(rs.getLong("id")),
                new InspectionId(rs.getLong("inspection_id")),
                rs.getInt("version"),
                rs.getString("number"),
                rs.getString("title"),
                rs.getString("area"),
                rs.getString("lead_unit"),
                rs.getInt("unit_count"),
                rs.getInt("measure_count"),
                rs.getString("deadline_raw"),
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("original_due_on", LocalDate.class),
                rs.getString("due_note"),
                rs.getBoolean("immediate"),
                rs.getBoolean("long_term"),
                rs.getBoolean("continuous"),
                Progress.of(rs.getString("progress")),
                Acceptance.of(rs.getString("acceptance")),
                rs.getBoolean("leaf"),
                rs.getBoolean("withdrawn"),
                rs.getBoolean("secret"),
                lamp(rs),
                values);
    }

    private static @Nullable LampLit lamp(ResultSet rs) throws SQLException {
        String code = rs.getString("lamp");
        if (code == null) {
            return null;
        }
        String word = rs.getString("lamp_word");
        String reason = rs.getString("lamp_reason");
        Lamp lamp = Lamp.of(code);
        return new LampLit(
                new IssueId(rs.getLong("id")),
                lamp,
                word == null ? lamp.chinese() : word,
                reason == null ? "" : reason);
    }
}
