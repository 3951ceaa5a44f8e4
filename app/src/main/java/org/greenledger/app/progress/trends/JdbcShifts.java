package org.greenledger.app.progress.trends;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.scope.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Compares issues with what the last frozen period of their inspection had of them. */
@Repository
class JdbcShifts {

    private static final String FROM =
            """
            with last as (
              select distinct on (p.inspection_id) p.id, p.name, p.ends_on from progress.period p
              where p.frozen_at is not null and p.course = 'running' and p.inspection_id = any(:inspections)
              order by p.inspection_id, p.ends_on desc)
            select %s
            from last l join progress.snapshot_issue s on s.period_id = l.id join ledger.issue i on i.id = s.issue_id
            where i.withdrawn_at is null and i.leaf and %s
            """;

    private final JdbcClient jdbc;

    JdbcShifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Shifts count(Long[] inspections, LocalDate today, Scope scope) {
        String columns =
                Arrays.stream(Shift.values())
                        .map(
                                s ->
                                        "count(*) filter (where %s) as %s"
                                                .formatted(s.condition(), s.code()))
                        .collect(Collectors.joining(", "));
        return jdbc.sql(
                        FROM.formatted(
                                columns
                                        + ", array(select distinct name from last order by 1 desc)"
                                        + " as names",
                                Seen.issue(scope)))
                .param("inspections", inspections)
                .param("today", Date.valueOf(today))
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcShifts::shifts)
                .single();
    }

    private static Shifts shifts(ResultSet rs, int n) throws SQLException {
        Map<Shift, Integer> counts = new EnumMap<>(Shift.class);
        for (Shift shift : Shift.values()) {
            int count = rs.getInt(shift.code());
            if (count > 0) {
                counts.put(shift, count);
            }
        }
        return new Shifts(List.of((String[]) rs.getArray("names").getArray()), counts);
    }

    List<ShiftRow> rows(Long[] inspections, Shift shift, LocalDate today, int limit, Scope scope) {
        return jdbc.sql(
                        FROM.formatted(
                                        """
                                        i.id, i.number, left(i.description, 120) as title, i.lead_unit, i.due_on,
                                          s.progress as before, i.progress as after, s.percent as percent_before,
                                          i.percent as percent_after, s.lamp as lamp_before, i.lamp as lamp_after, l.name
                                        """,
                                        Seen.issue(scope))
                                + " and "
                                + shift.condition()
                                + " order by i.inspection_id desc, i.sort_key limit "
                                + limit)
                .param("inspections", inspections)
                .param("today", Date.valueOf(today))
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcShifts::row)
                .list();
    }

    private static ShiftRow row(ResultSet rs, int n) throws SQLException {
        return new ShiftRow(
                new IssueId(rs.getLong("id")),
                rs.getString("number"),
                rs.getString("title"),
                rs.getString("lead_unit"),
                rs.getObject("due_on", LocalDate.class),
                Progress.of(rs.getString("before")),
                Progress.of(rs.getString("after")),
                rs.getInt("percent_before"),
                rs.getInt("percent_after"),
                rs.getString("lamp_before"),
                rs.getString("lamp_after"),
                rs.getString("name"));
    }
}
