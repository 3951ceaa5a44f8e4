package org.greenledger.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.scope.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of inspections and plan versions. */
@Repository
class JdbcPlans {

    private final JdbcClient jdbc;

    JdbcPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    InspectionId insert(InspectionEntry entry, Instant at) {
        return new InspectionId(
                jdbc.sql(
                                """
                                insert into ledger.inspection
                                  (name, region, level, kind, round, team, starts, ends, feedback, owner_unit_id, created_at)
                                values (:name, :region, :level, :kind, :round, :team, :starts, :ends, :feedback, :owner, :at)
                                returning id
                                """)
                        .param("name", entry.name())
                        .param("region", entry.region())
                        .param("level", entry.level())
                        .param("kind", entry.kind())
                        .param("round", entry.round())
                        .param("team", entry.team())
                        .param("starts", entry.starts())
                        .param("ends", entry.ends())
                        .param("feedback", entry.feedback())
                        .param("owner", entry.owner().value())
                        .param("at", Timestamp.from(at))
                        .query(Long.class)
                        .single());
    }

    PlanVersionId insert(
            InspectionId inspection, int number, VersionEntry entry, Instant at, PersonId by) {
        FileId file = entry.file();
        return new PlanVersionId(
                jdbc.sql(
                                """
                                insert into ledger.plan_version
                                  (inspection_id, number, title, file_id, text, blocks, declared, petitions,
                                   issued, published, adopted_at, adopted_by)
                                values (:inspection, :number, :title, :file, :text, :blocks::jsonb, :declared::jsonb,
                                        :petitions::jsonb, :issued, :published, :at, :by)
                                returning id
                                """)
                        .param("inspection", inspection.value())
                        .param("number", number)
                        .param("title", entry.title())
                        .param("file", file == null ? null : file.value())
                        .param("text", entry.text())
                        .param("blocks", entry.blocks())
                        .param("declared", entry.declared())
                        .param("petitions", entry.petitions())
                        .param("issued", entry.issued())
                        .param("published", entry.published())
                        .param("at", Timestamp.from(at))
                        .param("by", by.value())
                        .query(Long.class)
                        .single());
    }

    /**
     * The inspection, held against other adoptions until the transaction ends; empty when it does
     * not exist or is not owned within the scope.
     */
    Optional<UnitId> lockOwned(InspectionId id, Scope scope) {
        return jdbc.sql(
                        "select owner_unit_id from ledger.inspection n where n.id = :id and %s for update"
                                .formatted(Seen.ownInspection(scope)))
                .param("id", id.value())
                .param(Scope.PARAMETER, scope.root())
                .query(Long.class)
                .optional()
                .map(UnitId::new);
    }

    /** The name of an inspection whose issue was found within the scope. */
    @Unscoped("for an inspection that was found within a scope")
    String name(InspectionId id) {
        return jdbc.sql("select name from ledger.inspection where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /**
     * Problems, sub-problems, measures, tasks, indicators and withdrawn problems of a plan, as far
     * as the scope holds them.
     */
    List<Integer> counts(InspectionId id, Scope scope) {
        return jdbc.sql(
                        """
                        select count(*) filter (where withdrawn_at is null and parent_id is null) as problems,
                               count(*) filter (where withdrawn_at is null and parent_id is not null) as below,
                               coalesce(sum(measure_count) filter (where withdrawn_at is null), 0) as measures,
                               (select count(*) from ledger.task t join ledger.inspection n on n.id = t.inspection_id
                                where n.id = :id and t.withdrawn_at is null and %s) as tasks,
                               (select count(*) from ledger.indicator where inspection_id = :id and withdrawn_at is null) as indicators,
                               count(*) filter (where withdrawn_at is not null) as withdrawn
                        from ledger.issue i where i.inspection_id = :id and %s
                        """
                                .formatted(Seen.task(scope), Seen.issue(scope)))
                .param("id", id.value())
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                List.of(
                                        rs.getInt(1),
                                        rs.getInt(2),
                                        rs.getInt(3),
                                        rs.getInt(4),
                                        rs.getInt(5),
                                        rs.getInt(6)))
                .single();
    }

    /** Whether the scope sees the whole inspection: it owns it, and nothing secret is kept back. */
    boolean whole(InspectionId id, Scope scope) {
        return jdbc.sql(
                                "select exists (select 1 from ledger.inspection n where n.id = :id and %s)"
                                        .formatted(Seen.ownInspection(scope)))
                        .param("id", id.value())
                        .param(Scope.PARAMETER, scope.root())
                        .query(Boolean.class)
                        .single()
                && withheld(List.of(id), scope).isEmpty();
    }

    /** Those of the inspections of which something is secret and not for this scope. */
    @Unscoped("tells only what to keep back; nothing of the issues themselves")
    Set<InspectionId> withheld(Collection<InspectionId> ids, Scope scope) {
        if (scope.cleared() || ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                jdbc.sql(
                                "select distinct inspection_id from ledger.issue where inspection_id = any(?) and secret")
                        .param(ids.stream().map(InspectionId::value).toArray(Long[]::new))
                        .query((rs, n) -> new InspectionId(rs.getLong(1)))
                        .list());
    }

    @Unscoped("for an inspection that was found within a scope")
    int latestNumber(InspectionId id) {
        return jdbc.sql(
                        "select coalesce(max(number), 0) from ledger.plan_version where inspection_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** The day of an inspection's first plan: issued, else published, else adopted. */
    @Unscoped("only for inspections that were found within a scope")
    @Nullable LocalDate day(InspectionId id) {
        return jdbc.sql(
                        """
                        select issued, published, adopted_at from ledger.plan_version
                        where inspection_id = ? order by number limit 1
                        """)
                .param(id.value())
                .query((rs, n) -> JdbcRows.planDay(rs))
                .optional()
                .orElse(null);
    }

    @Unscoped("for an inspection that was found within a scope")
    Optional<PlanVersionId> latest(InspectionId id) {
        return jdbc.sql(
                        "select id from ledger.plan_version where inspection_id = ? order by number desc limit 1")
                .param(id.value())
                .query(Long.class)
                .optional()
                .map(PlanVersionId::new);
    }

    List<InspectionView> visible(CurrentUser user) {
        Scope scope = user.scope();
        return jdbc.sql(
                        """
                        select n.id, n.name, n.region, %s as owned,
                               (select count(*) from ledger.plan_version v where v.inspection_id = n.id) as versions
                        from ledger.inspection n where %s order by n.id desc
                        """
                                .formatted(Seen.ownInspection(scope), Seen.inspection(scope)))
                .param(Scope.PARAMETER, scope.root())
                .query(
                        (rs, n) ->
                                new InspectionView(
                                        new InspectionId(rs.getLong("id")),
                                        rs.getString("name"),
                                        rs.getString("region"),
                                        rs.getBoolean("owned"),
                                        rs.getInt("versions")))
                .list();
    }

    Optional<InspectionEntry> find(
            InspectionId id, Scope scope, Map<String, Quotation> quotations) {
        return jdbc.sql(
                        "select * from ledger.inspection n where n.id = :id and %s"
                                .formatted(Seen.inspection(scope)))
                .param("id", id.value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> entry(rs, quotations))
                .optional();
    }

    private static InspectionEntry entry(ResultSet rs, Map<String, Quotation> quotations)
            throws SQLException {
        @Nullable Integer round = JdbcRows.integer(rs, "round");
        return new InspectionEntry(
                rs.getString("name"),
                rs.getString("region"),
                rs.getString("level"),
                rs.getString("kind"),
                round,
                rs.getString("team"),
                rs.getString("starts"),
                rs.getString("ends"),
                rs.getString("feedback"),
                new UnitId(rs.getLong("owner_unit_id")),
                quotations);
    }
}
