package org.greenledger.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.Unscoped;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of a group's members in the table of responsibilities. */
@Repository
class JdbcGroupDuties {

    /** A member that is to have its row beside the group's. */
    record Part(JdbcDuties.Row group, UnitView member) {}

    /** A member's row that is in force. */
    record Member(long id, UnitId unit, String name) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcGroupDuties(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(Collection<Part> parts) {
        batches.batchUpdate(
                """
                insert into ledger.responsibility
                  (issue_id, unit_id, unit_name, role, measures, scope, is_group, raw, position, part_of)
                values (?, ?, ?, ?, ?, ?, false, ?, ?, ?)
                """,
                parts.stream().map(JdbcGroupDuties::values).toList());
    }

    private static Object[] values(Part part) {
        JdbcDuties.Row row = part.group();
        DutyEntry d = row.duty();
        return new Object[] {
            row.issue().value(),
            part.member().id().value(),
            part.member().shown(),
            d.role().code(),
            d.measures().toArray(Integer[]::new),
            d.scope().code(),
            d.raw(),
            row.position(),
            row.id()
        };
    }

    /** The duties in force that are this group's, in issues in force. */
    @Unscoped("who belongs to a group is written for all its duties, whoever says so")
    List<JdbcDuties.Row> ofGroup(UnitId group) {
        return jdbc.sql(
                        """
                        select r.* from ledger.responsibility r join ledger.issue i on i.id = r.issue_id
                        where r.unit_id = ? and r.withdrawn_at is null and r.part_of is null and i.withdrawn_at is null
                        order by r.issue_id, r.position
                        """)
                .param(group.value())
                .query(JdbcDuties::row)
                .list();
    }

    /** The members in force of group duties, by the duty's id. */
    @Unscoped("only for duties of issues that were found within a scope, or to correct them")
    Map<Long, List<Member>> members(Collection<Long> duties) {
        Map<Long, List<Member>> found = new LinkedHashMap<>();
        if (duties.isEmpty()) {
            return found;
        }
        jdbc.sql(
                        """
                        select id, part_of, unit_id, unit_name from ledger.responsibility
                        where part_of = any(:duties) and withdrawn_at is null order by part_of, id
                        """)
                .param("duties", duties.toArray(Long[]::new))
                .query(
                        rs -> {
                            found.computeIfAbsent(rs.getLong("part_of"), d -> new ArrayList<>())
                                    .add(
                                            new Member(
                                                    rs.getLong("id"),
                                                    new UnitId(rs.getLong("unit_id")),
                                                    rs.getString("unit_name")));
                        });
        return found;
    }

    /** The day of the plan that brought each issue: issued, else published, else adopted. */
    @Unscoped("only for issues whose duties are being written")
    Map<IssueId, LocalDate> days(Collection<IssueId> issues) {
        Map<IssueId, LocalDate> days = new HashMap<>();
        jdbc.sql(
                        """
                        select i.id, v.issued, v.published, v.adopted_at from ledger.issue i
                        join ledger.plan_version v on v.id = i.plan_version_id where i.id = any(:issues)
                        """)
                .param("issues", JdbcIssues.values(issues))
                .query(
                        rs -> {
                            days.put(new IssueId(rs.getLong(1)), JdbcRows.planDay(rs));
                        });
        return days;
    }

    /** A group's row in a task. */
    record TaskGroup(long task, int position, UnitId group) {}

    /** The rows of registered groups in tasks in force; of all inspections, or of one group. */
    @Unscoped("who belongs to a group is written for all its tasks, whoever says so")
    List<TaskGroup> taskGroups(@Nullable InspectionId inspection, @Nullable UnitId group) {
        return jdbc.sql(
                        """
                        select d.task_id, d.position, d.unit_id from ledger.task_responsibility d
                        join ledger.task t on t.id = d.task_id
                        where d.is_group and d.unit_id is not null and d.part_of is null and t.withdrawn_at is null
                          and (t.inspection_id = :inspection or d.unit_id = :group)
                        """)
                .param("inspection", inspection == null ? 0L : inspection.value())
                .param("group", group == null ? 0L : group.value())
                .query(
                        (rs, n) ->
                                new TaskGroup(
                                        rs.getLong(1), rs.getInt(2), new UnitId(rs.getLong(3))))
                .list();
    }

    /** The day of the plan that brought each task. */
    @Unscoped("only for tasks whose members are being written")
    Map<Long, LocalDate> taskDays(Collection<TaskGroup> rows) {
        Map<Long, LocalDate> days = new HashMap<>();
        jdbc.sql(
                        """
                        select t.id, v.issued, v.published, v.adopted_at from ledger.task t
                        join ledger.plan_version v on v.id = t.plan_version_id where t.id = any(:tasks)
                        """)
                .param("tasks", rows.stream().map(TaskGroup::task).distinct().toArray(Long[]::new))
                .query(
                        rs -> {
                            days.put(rs.getLong(1), JdbcRows.planDay(rs));
                        });
        return days;
    }

    /** Lets a group's members in a task be these. */
    @Unscoped("writes the members of a group's task, whoever says so")
    void replace(TaskGroup row, List<UnitView> members) {
        jdbc.sql("delete from ledger.task_responsibility where task_id = ? and part_of = ?")
                .params(row.task(), row.position())
                .update();
        batches.batchUpdate(
                """
                insert into ledger.task_responsibility (task_id, position, unit_id, unit_name, role, is_group, raw, part_of)
                select d.task_id, (select max(position) + 1 from ledger.task_responsibility m where m.task_id = d.task_id),
                       ?, ?, d.role, false, d.raw, d.position
                from ledger.task_responsibility d where d.task_id = ? and d.position = ?
                """,
                members.stream()
                        .map(
                                u ->
                                        new Object[] {
                                            u.id().value(), u.shown(), row.task(), row.position()
                                        })
                        .toList());
    }
}
