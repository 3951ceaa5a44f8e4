package org.greenledger.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.scope.Seen;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of strengthening measures and who does them. */
@Repository
class JdbcTasks {

    /** A task in force and its id. */
    record Row(long id, TaskEntry task) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TermJson json;

    JdbcTasks(JdbcClient jdbc, JdbcTemplate batches, TermJson json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    List<JdbcQuotations.Quoted> insert(
            InspectionId inspection, PlanVersionId version, List<TaskEntry> tasks) {
        List<Long> ids = JdbcRows.ids(jdbc, "ledger.task", tasks.size());
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> dutyRows = new ArrayList<>();
        List<JdbcQuotations.Quoted> quoted = new ArrayList<>();
        for (int k = 0; k < tasks.size(); k++) {
            TaskEntry t = tasks.get(k);
            rows.add(row(ids.get(k), inspection, version, t));
            dutyRows.addAll(dutyRows(ids.get(k), t.duties()));
            JdbcQuotations.Quoted.add(quoted, "task", ids.get(k), "text", t.quotation());
        }
        batches.batchUpdate(
                """
                insert into ledger.task
                  (id, inspection_id, number, sort_key, section, title, text, division_by_reference, deadlines, due_on, plan_version_id)
                overriding system value values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                """,
                rows);
        batches.batchUpdate(
                """
                insert into ledger.task_responsibility (task_id, position, unit_id, unit_name, role, is_group, raw)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                dutyRows);
        return quoted;
    }

    private Object[] row(long id, InspectionId inspection, PlanVersionId version, TaskEntry t) {
        return new Object[] {
            id,
            inspection.value(),
            t.number(),
            Numbering.sortKey(t.number()),
            t.section(),
            t.title(),
            t.text(),
            t.divisionByReference(),
            json.writeAll(t.terms()),
            JdbcRows.date(IssueDigest.dueOn(t.terms())),
            version.value()
        };
    }

    private static List<Object[]> dutyRows(long task, List<DutyEntry> duties) {
        List<Object[]> rows = new ArrayList<>();
        for (int k = 0; k < duties.size(); k++) {
            DutyEntry d = duties.get(k);
            rows.add(
                    new Object[] {
                        task,
                        k,
                        JdbcRows.value(d.unit()),
                        d.unitName(),
                        d.role().code(),
                        d.group(),
                        d.raw()
                    });
        }
        return rows;
    }

    /** The tasks in force of an inspection that the scope holds, in the order of their numbers. */
    List<Row> of(InspectionId inspection, Scope scope) {
        Map<Long, List<DutyEntry>> duties = duties(inspection);
        return jdbc.sql(
                        """
                        select t.id, t.number, t.section, t.title, t.text, t.division_by_reference, t.deadlines::text as deadlines
                        from ledger.task t join ledger.inspection n on n.id = t.inspection_id
                        where t.inspection_id = :inspection and t.withdrawn_at is null and %s order by t.sort_key
                        """
                                .formatted(Seen.task(scope)))
                .param("inspection", inspection.value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> row(rs, duties))
                .list();
    }

    private Row row(ResultSet rs, Map<Long, List<DutyEntry>> duties) throws SQLException {
        long id = rs.getLong("id");
        return new Row(
                id,
                new TaskEntry(
                        rs.getString("number"),
                        rs.getString("section"),
                        rs.getString("title"),
                        rs.getString("text"),
                        rs.getString("division_by_reference"),
                        duties.getOrDefault(id, List.of()),
                        json.readAll(rs.getString("deadlines")),
                        null));
    }

    @Unscoped("only for tasks that were found within a scope")
    private Map<Long, List<DutyEntry>> duties(InspectionId inspection) {
        Map<Long, List<DutyEntry>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select d.* from ledger.task_responsibility d join ledger.task t on t.id = d.task_id
                        where t.inspection_id = ? and d.part_of is null order by d.task_id, d.position
                        """)
                .param(inspection.value())
                .query(
                        rs -> {
                            found.computeIfAbsent(rs.getLong("task_id"), t -> new ArrayList<>())
                                    .add(duty(rs));
                        });
        return found;
    }

    private static DutyEntry duty(ResultSet rs) throws SQLException {
        return new DutyEntry(
                rs.getString("raw"),
                rs.getString("unit_name"),
                JdbcRows.unit(rs, "unit_id"),
                DutyRole.of(rs.getString("role")),
                List.of(),
                DutyScope.ALL,
                rs.getBoolean("is_group"),
                null);
    }

    @Unscoped("for tasks that were found within a scope")
    void withdraw(List<Long> ids, Instant at) {
        jdbc.sql("update ledger.task set withdrawn_at = :at where id = any(:ids)")
                .param("at", Timestamp.from(at))
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }
}
