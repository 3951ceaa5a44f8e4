package org.greenledger.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.scope.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of issues. */
@Repository
class JdbcIssues {

    /** An issue's own row; what belongs to it lies in other tables. */
    record Row(
            IssueId id,
            InspectionId inspection,
            UnitId owner,
            PlanVersionId planVersion,
            int version,
            String number,
            @Nullable String label,
            String description,
            @Nullable String target,
            @Nullable String area,
            @Nullable String deadline,
            java.time.@Nullable LocalDate dueOn,
            Progress progress,
            Acceptance acceptance,
            boolean leaf,
            boolean withdrawn,
            boolean secret) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcIssues(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Ids for issues that are about to be inserted. */
    List<Long> freshIds(int count) {
        return JdbcRows.ids(jdbc, "ledger.issue", count);
    }

    void insert(
            Map<IssueId, IssueEntry> entries,
            Map<String, IssueId> byNumber,
            IssueWriting.Place place) {
        Set<String> parents = new HashSet<>();
        entries.values().forEach(e -> parents.add(String.valueOf(Numbering.parent(e.number()))));
        List<Object[]> rows = new ArrayList<>();
        entries.forEach((id, entry) -> rows.add(row(id, entry, byNumber, parents, place)));
        batches.batchUpdate(
                """
                insert into ledger.issue
                  (id, inspection_id, owner_unit_id, parent_id, number, sort_key, label, description, target, area,
                   deadline_raw, due_on, stated_on, immediate, long_term, continuous, lead_unit, lead_unit_id, unit_count,
                   measure_count, leaf, plan_version_id)
                overriding system value
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
        gathersNow(place.inspection());
        secretAsAbove(place.inspection());
    }

    private static Object[] row(
            IssueId id,
            IssueEntry e,
            Map<String, IssueId> byNumber,
            Set<String> parents,
            IssueWriting.Place place) {
        String above = Numbering.parent(e.number());
        IssueId parent = above == null ? null : byNumber.get(above);
        DutyEntry lead = IssueDigest.lead(e.duties());
        return new Object[] {
            id.value(),
            place.inspection().value(),
            place.owner().value(),
            parent == null ? null : parent.value(),
            e.number(),
            Numbering.sortKey(e.number()),
            e.label(),
            e.description(),
            e.target(),
            e.area(),
            e.deadline(),
            JdbcRows.date(IssueDigest.dueOn(e.terms())),
            JdbcRows.date(IssueDigest.dueOn(e.terms())),
            IssueDigest.has(e.terms(), TermKind.IMMEDIATE),
            IssueDigest.has(e.terms(), TermKind.LONG_TERM),
            IssueDigest.has(e.terms(), TermKind.CONTINUOUS),
            lead == null ? null : lead.unitName(),
            lead == null ? null : JdbcRows.value(lead.unit()),
            IssueDigest.unitCount(e.duties()),
            e.measures().size(),
            !parents.contains(e.number()),
            place.version().value()
        };
    }

    /** A problem under which a sub-problem was entered only gathers from now on. */
    @Unscoped("for an inspection that was found within a scope")
    private void gathersNow(InspectionId inspection) {
        jdbc.sql(
                        """
                        update ledger.issue p set leaf = false
                        where p.inspection_id = ? and p.leaf
                          and exists (select 1 from ledger.issue c where c.parent_id = p.id and c.withdrawn_at is null)
                        """)
                .param(inspection.value())
                .update();
    }

    /** What is entered below a secret problem is secret from the first moment. */
    @Unscoped("shows nobody anything")
    private void secretAsAbove(InspectionId inspection) {
        jdbc.sql(
                        """
                        with recursive below as (
                          select id from ledger.issue where inspection_id = :inspection and secret
                          union
                          select c.id from ledger.issue c join below b on c.parent_id = b.id)
                        update ledger.issue set secret = true where id in (select id from below) and not secret
                        """)
                .param("inspection", inspection.value())
                .update();
    }

    /** Every number the inspection ever used. */
    @Unscoped("for an inspection that was found within a scope")
    Map<String, IssueId> numbers(InspectionId inspection) {
        Map<String, IssueId> found = new HashMap<>();
        jdbc.sql("select number, id from ledger.issue where inspection_id = ?")
                .param(inspection.value())
                .query(
                        rs -> {
                            found.put(rs.getString(1), new IssueId(rs.getLong(2)));
                        });
        return found;
    }

    /** The issues of an inspection that the scope holds, in the order of their numbers. */
    List<Row> ofInspection(InspectionId inspection, Scope scope) {
        return jdbc.sql(
                        "select i.* from ledger.issue i where i.inspection_id = :inspection and %s order by i.sort_key"
                                .formatted(Seen.issue(scope)))
                .param("inspection", inspection.value())
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcIssues::row)
                .list();
    }

    /** These issues as far as the scope holds them, in no particular order. */
    List<Row> withIds(Collection<IssueId> ids, Scope scope) {
        return jdbc.sql(
                        "select i.* from ledger.issue i where i.id = any(:ids) and %s"
                                .formatted(Seen.issue(scope)))
                .param("ids", values(ids))
                .param(Scope.PARAMETER, scope.root())
                .query(JdbcIssues::row)
                .list();
    }

    /**
     * Makes the issue's own row stand as the entry says; false when its version is another. A last
     * day that was put off stays so until the words state another one.
     */
    @Unscoped("for issues that were found within a scope")
    boolean update(IssueId id, int version, IssueEntry e, Progress progress) {
        DutyEntry lead = IssueDigest.lead(e.duties());
        return jdbc.sql(
                                """
                                update ledger.issue set
                                  description = :description, target = :target, area = :area, deadline_raw = :deadline,
                                  due_on = case when stated_on is not distinct from :due then due_on else :due end,
                                  original_due_on = case when stated_on is not distinct from :due then original_due_on end,
                                  due_rule = case when stated_on is not distinct from :due then due_rule end,
                                  due_note = case when stated_on is not distinct from :due then due_note end,
                                  stated_on = :due, immediate = :immediate, long_term = :longTerm, continuous = :continuous,
                                  lead_unit = :lead, lead_unit_id = :leadId, unit_count = :units,
                                  measure_count = :measures, progress = :progress, version = version + 1
                                where id = :id and version = :version and withdrawn_at is null
                                """)
                        .param("description", e.description())
                        .param("target", e.target())
                        .param("area", e.area())
                        .param("deadline", e.deadline())
                        .param(
                                "due",
                                JdbcRows.date(IssueDigest.dueOn(e.terms())),
                                java.sql.Types.DATE)
                        .param("immediate", IssueDigest.has(e.terms(), TermKind.IMMEDIATE))
                        .param("longTerm", IssueDigest.has(e.terms(), TermKind.LONG_TERM))
                        .param("continuous", IssueDigest.has(e.terms(), TermKind.CONTINUOUS))
                        .param("lead", lead == null ? null : lead.unitName())
                        .param("leadId", lead == null ? null : JdbcRows.value(lead.unit()))
                        .param("units", IssueDigest.unitCount(e.duties()))
                        .param("measures", e.measures().size())
                        .param("progress", progress.code())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** The problem above an issue and those below it, as far as the scope holds them, by number. */
    List<IssueLink> family(Row row, Scope scope) {
        return jdbc.sql(
                        """
                        select i.id, i.number, left(i.description, 120) as title, i.due_on, i.progress,
                               i.withdrawn_at is not null as withdrawn
                        from ledger.issue i
                        where (i.parent_id = :id or i.id = (select parent_id from ledger.issue where id = :id)) and %s
                        order by i.sort_key
                        """
                                .formatted(Seen.issue(scope)))
                .param("id", row.id().value())
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new IssueLink(
                                        new IssueId(rs.getLong(1)),
                                        rs.getString(2),
                                        rs.getString(3),
                                        JdbcRows.day(rs, "due_on"),
                                        Progress.of(rs.getString(5)),
                                        rs.getBoolean(6)))
                .list();
    }

    @Unscoped("for issues that were found within a scope")
    boolean withdraw(IssueId id, int version, Instant at) {
        return jdbc.sql(
                                """
                                update ledger.issue set withdrawn_at = :at, version = version + 1
                                where id = :id and version = :version and withdrawn_at is null
                                """)
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Those of the issues that are secret and not for this scope. */
    @Unscoped("tells only what to keep back; nothing of the issues themselves")
    Set<IssueId> hidden(Collection<IssueId> ids, Scope scope) {
        if (scope.cleared() || ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                jdbc.sql("select id from ledger.issue where id = any(?) and secret")
                        .param(values(ids))
                        .query((rs, n) -> new IssueId(rs.getLong(1)))
                        .list());
    }

    /** An issue found within a scope, and all below it. */
    @Unscoped("whoever sees a problem as secret or makes it so decides for all that belongs to it")
    List<IssueId> withAllBelow(IssueId id) {
        return jdbc.sql(
                        """
                        with recursive family as (
                          select id from ledger.issue where id = :id
                          union all
                          select c.id from ledger.issue c join family f on c.parent_id = f.id)
                        select id from family
                        """)
                .param("id", id.value())
                .query((rs, n) -> new IssueId(rs.getLong(1)))
                .list();
    }

    /**
     * Lets only people with the clearance see the issue, or everybody it concerns; false when it is
     * so.
     */
    @Unscoped("for issues that were found within a scope")
    boolean secret(IssueId id, boolean secret) {
        return jdbc.sql(
                                """
                                update ledger.issue set secret = :secret, version = version + 1
                                where id = :id and secret <> :secret
                                """)
                        .param("secret", secret)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    static Long[] values(Collection<IssueId> ids) {
        return ids.stream().map(IssueId::value).toArray(Long[]::new);
    }

    static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(
                new IssueId(rs.getLong("id")),
                new InspectionId(rs.getLong("inspection_id")),
                new UnitId(rs.getLong("owner_unit_id")),
                new PlanVersionId(rs.getLong("plan_version_id")),
                rs.getInt("version"),
                rs.getString("number"),
                rs.getString("label"),
                rs.getString("description"),
                rs.getString("target"),
                rs.getString("area"),
                rs.getString("deadline_raw"),
                JdbcRows.day(rs, "due_on"),
                Progress.of(rs.getString("progress")),
                Acceptance.of(rs.getString("acceptance")),
                rs.getBoolean("leaf"),
                rs.getTimestamp("withdrawn_at") != null,
                rs.getBoolean("secret"));
    }
}
