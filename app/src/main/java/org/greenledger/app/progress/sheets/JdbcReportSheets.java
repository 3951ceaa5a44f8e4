package org.greenledger.app.progress.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.progress.PeriodId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sheets of reports, and the rows that go out; reads issues and measures beside. */
@Repository
class JdbcReportSheets {

    private static final String SELECT =
            """
            select s.*, f.name, f.sha256, f.size from progress.sheet s join documents.file f on f.id = s.file_id where %s
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcReportSheets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What units of the scope owe in a period and have not filed, in the order of the plan.
     *
     * @param unit only this one's; absent for all of the scope
     */
    List<ReportLine> lines(PeriodId period, @Nullable UnitId unit, Scope scope) {
        return jdbc.sql(
                        """
                        select o.id, o.version, i.number, m.number as measure, coalesce(m.text, i.description) as text, o.unit_name,
                               coalesce(m.due_on, i.due_on) as due_on, case when m.id is null then i.scheduled else m.scheduled end as scheduled,
                               l.percent as last_percent, coalesce(l.done, '') as last_done
                        from progress.owed o
                        join ledger.issue i on i.id = o.issue_id
                        left join ledger.measure m on m.id = o.measure_id
                        left join lateral (
                          select r.percent, r.done from progress.report r
                          where r.issue_id = o.issue_id and r.measure_id is not distinct from o.measure_id and r.unit_id = o.unit_id
                            and r.period_id <> o.period_id order by r.id desc limit 1) l on true
                        where o.period_id = :period and o.state in ('missing', 'draft', 'returned') and o.released_at is null
                          and (cast(:unit as bigint) is null or o.unit_id = :unit) and %s and %s
                        order by i.sort_key, m.number nulls first, o.id limit :limit
                        """
                                .formatted(scope.predicate("o.unit_id"), scope.open("i.secret")))
                .param("period", period.value())
                .param("unit", unit == null ? null : unit.value())
                .param("limit", ReportCells.MOST_ROWS)
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new ReportLine(
                                        rs.getLong("id"),
                                        rs.getInt("version"),
                                        rs.getString("number"),
                                        rs.getObject("measure", Integer.class),
                                        rs.getString("text"),
                                        rs.getString("unit_name"),
                                        rs.getObject("due_on", LocalDate.class),
                                        rs.getObject("scheduled", Integer.class),
                                        rs.getObject("last_percent", Integer.class),
                                        rs.getString("last_done")))
                .list();
    }

    /** Those of these ids that units of the scope owe, as they stand. */
    Map<Long, OwedNow> owed(Collection<Long> ids, Scope scope) {
        Map<Long, OwedNow> found = new HashMap<>();
        jdbc.sql(
                        """
                        select o.id, o.version, coalesce(d.proofs,
                          (select array_agg(rp.proof_id order by rp.proof_id) from progress.report_proof rp where rp.report_id = o.report_id), '{}') as proofs
                        from progress.owed o join ledger.issue i on i.id = o.issue_id left join progress.draft d on d.owed_id = o.id
                        where o.id = any(:ids) and %s and %s
                        """
                                .formatted(scope.predicate("o.unit_id"), scope.open("i.secret")))
                .param("ids", ids.toArray(Long[]::new))
                .param(Scope.PARAMETER, scope.root())
                .query(
                        rs -> {
                            found.put(
                                    rs.getLong("id"),
                                    new OwedNow(
                                            rs.getInt("version"),
                                            List.of((Long[]) rs.getArray("proofs").getArray())));
                        });
        return found;
    }

    /**
     * Something owed as it stands.
     *
     * @param proofs ids of the proofs chosen for it so far
     */
    record OwedNow(int version, List<Long> proofs) {}

    ReportSheetId insert(FileId file, CurrentUser user, ReportSheetCheck check) {
        return new ReportSheetId(
                jdbc.sql(
                                """
                                insert into progress.sheet (file_id, unit_id, person_id, person_name, at, rows, faults, changes)
                                values (:file, :unit, :person, :name, :at, :rows, :faults, :rows) returning id
                                """)
                        .param("file", file.value())
                        .param("unit", user.unit().value())
                        .param("person", user.id().value())
                        .param("name", user.signature())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("rows", check.forms().size())
                        .param("faults", check.faults().size())
                        .query(Long.class)
                        .single());
    }

    /** A person's own; another one's may hold issues that are closed to them. */
    List<ReportSheetView> newest(CurrentUser user, int limit) {
        Scope scope = user.scope();
        return jdbc.sql(
                        SELECT.formatted(
                                        "s.person_id = :person and " + scope.predicate("s.unit_id"))
                                + " order by s.id desc limit :limit")
                .param("person", user.id().value())
                .param(Scope.PARAMETER, scope.root())
                .param("limit", limit)
                .query((rs, n) -> view(rs))
                .list();
    }

    Optional<ReportSheetView> find(ReportSheetId id, CurrentUser user) {
        Scope scope = user.scope();
        return jdbc.sql(
                        SELECT.formatted(
                                "s.id = :id and s.person_id = :person and "
                                        + scope.predicate("s.unit_id")))
                .param("id", id.value())
                .param("person", user.id().value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> view(rs))
                .optional();
    }

    @Unscoped("for a sheet that was found within a scope")
    void found(ReportSheetId id, ReportSheetCheck check) {
        jdbc.sql(
                        "update progress.sheet set faults = ?, rows = ? where id = ? and applied_at"
                                + " is null")
                .params(check.faults().size(), check.forms().size(), id.value())
                .update();
    }

    /** Holds the sheet until the transaction ends; false when it was taken over before. */
    @Unscoped("for a sheet that was found within a scope")
    boolean lockOpen(ReportSheetId id) {
        return jdbc.sql("select applied_at is null from progress.sheet where id = ? for update")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    @Unscoped("for a sheet that was found within a scope")
    void applied(ReportSheetId id, boolean drafts, CurrentUser user, int rows) {
        jdbc.sql(
                        """
                        update progress.sheet set applied_at = ?, applied_as = ?, applied_by = ?, faults = 0, rows = ? where id = ?
                        """)
                .params(
                        Timestamp.from(clock.instant()),
                        drafts ? "drafts" : "reports",
                        user.signature(),
                        rows,
                        id.value())
                .update();
    }

    private ReportSheetView view(ResultSet rs) throws SQLException {
        Timestamp applied = rs.getTimestamp("applied_at");
        return new ReportSheetView(
                new ReportSheetId(rs.getLong("id")),
                new FileId(rs.getLong("file_id")),
                rs.getString("name"),
                rs.getString("sha256"),
                rs.getLong("size"),
                rs.getString("person_name"),
                time(rs.getTimestamp("at")),
                rs.getInt("rows"),
                rs.getInt("faults"),
                applied == null ? null : time(applied),
                "drafts".equals(rs.getString("applied_as")),
                rs.getString("applied_by"));
    }

    private LocalDateTime time(Timestamp at) {
        return LocalDateTime.ofInstant(at.toInstant(), clock.getZone());
    }
}
