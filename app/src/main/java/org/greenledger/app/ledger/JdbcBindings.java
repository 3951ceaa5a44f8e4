package org.greenledger.app.ledger;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.scope.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which units the names in an inspection's duties mean. */
@Repository
class JdbcBindings {

    private static final int NUMBERS = 6;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcBindings(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * The names in an inspection that the scope owns, those in most duties first.
     *
     * @param open only those that mean no unit yet
     */
    List<PlanName> names(InspectionId inspection, Scope scope, boolean open) {
        return jdbc.sql(
                        """
                        with duty as (
                          select r.unit_name, r.unit_id, r.is_group, r.role, i.number, i.sort_key
                          from ledger.responsibility r
                          join ledger.issue i on i.id = r.issue_id join ledger.inspection n on n.id = i.inspection_id
                          where n.id = :inspection and %1$s and %3$s and r.part_of is null
                            and r.withdrawn_at is null and i.withdrawn_at is null
                          union all
                          select d.unit_name, d.unit_id, d.is_group, d.role, null, null
                          from ledger.task_responsibility d
                          join ledger.task t on t.id = d.task_id join ledger.inspection n on n.id = t.inspection_id
                          where n.id = :inspection and %1$s and t.withdrawn_at is null and d.part_of is null)
                        select unit_name, unit_id, bool_or(is_group) as is_group, count(*) as duties,
                               array_agg(number order by sort_key) filter (where number is not null) as numbers,
                               array_agg(distinct role) as roles
                        from duty %2$s group by unit_name, unit_id order by count(*) desc, unit_name
                        """
                                .formatted(
                                        Seen.ownInspection(scope),
                                        open ? "where unit_id is null" : "",
                                        scope.open("i.secret")))
                .param("inspection", inspection.value())
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new PlanName(
                                        rs.getString("unit_name"),
                                        JdbcRows.unit(rs, "unit_id"),
                                        rs.getBoolean("is_group"),
                                        rs.getInt("duties"),
                                        numbers(rs.getArray("numbers")),
                                        Arrays.stream((String[]) rs.getArray("roles").getArray())
                                                .map(DutyRole::of)
                                                .sorted()
                                                .toList()))
                .list();
    }

    private static List<String> numbers(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray()).distinct().limit(NUMBERS).toList();
    }

    /** How many names of inspections that the scope owns mean no unit yet, by inspection. */
    Map<InspectionId, Integer> open(Scope scope) {
        Map<InspectionId, Integer> found = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select inspection_id, count(*) from (
                          select i.inspection_id, r.unit_name from ledger.responsibility r join ledger.issue i on i.id = r.issue_id
                          where r.unit_id is null and r.withdrawn_at is null and i.withdrawn_at is null and %s and %s
                          union
                          select t.inspection_id, d.unit_name from ledger.task_responsibility d
                          join ledger.task t on t.id = d.task_id join ledger.inspection n on n.id = t.inspection_id
                          where d.unit_id is null and t.withdrawn_at is null and %s) as open
                        group by inspection_id order by inspection_id desc
                        """
                                .formatted(
                                        scope.predicate("i.owner_unit_id"),
                                        scope.open("i.secret"),
                                        Seen.ownInspection(scope)))
                .param(Scope.PARAMETER, scope.root())
                .query(
                        rs -> {
                            found.put(new InspectionId(rs.getLong(1)), rs.getInt(2));
                        });
        return found;
    }

    /** The duties in force that bear a name, in those issues in force that the scope owns. */
    List<JdbcDuties.Row> duties(InspectionId inspection, String name, Scope scope) {
        return jdbc.sql(
                        """
                        select r.* from ledger.responsibility r join ledger.issue i on i.id = r.issue_id
                        where i.inspection_id = :inspection and r.unit_name = :name and r.part_of is null
                          and r.withdrawn_at is null and i.withdrawn_at is null and %s and %s
                        order by i.sort_key, r.position
                        """
                                .formatted(
                                        scope.predicate("i.owner_unit_id"), scope.open("i.secret")))
                .param("inspection", inspection.value())
                .param("name", name)
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcDuties::row)
                .list();
    }

    @Unscoped("the caller has locked the inspection within the scope")
    int bindTasks(InspectionId inspection, String name, @Nullable UnitId unit, boolean group) {
        return jdbc.sql(
                        """
                        update ledger.task_responsibility d set unit_id = :unit, is_group = d.is_group or :group
                        from ledger.task t where t.id = d.task_id and t.inspection_id = :inspection and t.withdrawn_at is null
                          and d.unit_name = :name and d.part_of is null and d.unit_id is distinct from :unit
                        """)
                .param("unit", JdbcRows.value(unit))
                .param("group", group)
                .param("inspection", inspection.value())
                .param("name", name)
                .update();
    }

    @Unscoped("the caller has locked the inspection within the scope")
    void bindLeads(InspectionId inspection, String name, @Nullable UnitId unit) {
        jdbc.sql(
                        """
                        update ledger.issue set lead_unit_id = :unit
                        where inspection_id = :inspection and lead_unit = :name and withdrawn_at is null
                        """)
                .param("unit", JdbcRows.value(unit))
                .param("inspection", inspection.value())
                .param("name", name)
                .update();
    }

    /** The words of a duty are the words of the one that takes its place. */
    @Unscoped("only for duties that were found within the scope")
    void copyQuotations(List<Long> from, List<Long> to) {
        List<Object[]> rows = new ArrayList<>();
        for (int k = 0; k < from.size(); k++) {
            rows.add(new Object[] {to.get(k), from.get(k)});
        }
        batches.batchUpdate(
                """
                insert into ledger.quotation
                  (plan_version_id, subject_kind, subject_id, field, start_at, end_at, reason, original)
                select plan_version_id, subject_kind, ?, field, start_at, end_at, reason, original
                from ledger.quotation where subject_kind = 'responsibility' and subject_id = ?
                """,
                rows);
    }

    void record(
            InspectionId inspection,
            UnitBound bound,
            @Nullable UnitId before,
            @Nullable UnitId after,
            CurrentUser user,
            Instant at) {
        jdbc.sql(
                        """
                        insert into ledger.unit_binding
                          (inspection_id, unit_name, before_id, unit_id, reason, duties, at, person_id, person_name)
                        values (:inspection, :name, :before, :after, :reason, :duties, :at, :person, :by)
                        """)
                .param("inspection", inspection.value())
                .param("name", bound.name())
                .param("before", JdbcRows.value(before))
                .param("after", JdbcRows.value(after))
                .param("reason", bound.reason())
                .param("duties", bound.duties())
                .param("at", Timestamp.from(at))
                .param("person", user.id().value())
                .param("by", user.signature())
                .update();
    }

    /** What the name meant before it was last bound; empty when it never was. */
    @Unscoped("the caller has locked the inspection within the scope")
    Optional<Optional<UnitId>> before(InspectionId inspection, String name) {
        return jdbc.sql(
                        """
                        select before_id from ledger.unit_binding where inspection_id = ? and unit_name = ?
                        order by id desc limit 1
                        """)
                .params(inspection.value(), name)
                .query((rs, n) -> Optional.ofNullable(JdbcRows.unit(rs, "before_id")))
                .optional();
    }

    /** Names that were bound by hand in an inspection, with by whom and why, the latest. */
    @Unscoped("only for inspections whose names were found within the scope")
    Map<String, String> reasons(Collection<InspectionId> inspections) {
        Map<String, String> found = new HashMap<>();
        jdbc.sql(
                        """
                        select distinct on (inspection_id, unit_name) unit_name, person_name || '：' || reason
                        from ledger.unit_binding where inspection_id = any(:inspections)
                        order by inspection_id, unit_name, id desc
                        """)
                .param(
                        "inspections",
                        inspections.stream().map(InspectionId::value).toArray(Long[]::new))
                .query(
                        rs -> {
                            found.put(rs.getString(1), rs.getString(2));
                        });
        return found;
    }
}
