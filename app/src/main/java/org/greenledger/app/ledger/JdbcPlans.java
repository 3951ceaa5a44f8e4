package org.greenledger.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of inspections and plan versions. */
@Repository
class JdbcPlans {

    /** Whose business an inspection is: its owner's, and theirs who have a duty in it. */
    static final String DUTIES =
            "ledger.issue i join ledger.responsibility r on r.issue_id = i.id"
                    + " where i.inspection_id = n.id and r.withdrawn_at is null and r.unit_id";

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
                                .formatted(scope.predicate("n.owner_unit_id")))
                .param("id", id.value())
                .param(Scope.PARAMETER, scope.root())
                .query(Long.class)
                .optional()
                .map(UnitId::new);
    }

    /** The name of an inspection whose issue was found within the scope. */
    String name(InspectionId id) {
        return jdbc.sql("select name from ledger.inspection where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    /** Problems, sub-problems, measures, tasks, indicators and withdrawn problems of a plan. */
    List<Integer> counts(InspectionId id) {
        return jdbc.sql(
                        """
                        select (select count(*) from ledger.issue where inspection_id = n.id and withdrawn_at is null and parent_id is null) as problems,
                               (select count(*) from ledger.issue where inspection_id = n.id and withdrawn_at is null and parent_id is not null) as below,
                               (select coalesce(sum(measure_count), 0) from ledger.issue where inspection_id = n.id and withdrawn_at is null) as measures,
                               (select count(*) from ledger.task where inspection_id = n.id and withdrawn_at is null) as tasks,
                               (select count(*) from ledger.indicator where inspection_id = n.id and withdrawn_at is null) as indicators,
                               (select count(*) from ledger.issue where inspection_id = n.id and withdrawn_at is not null) as withdrawn
                        from ledger.inspection n where n.id = ?
                        """)
                .param(id.value())
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

    int latestNumber(InspectionId id) {
        return jdbc.sql(
                        "select coalesce(max(number), 0) from ledger.plan_version where inspection_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

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
                                .formatted(
                                        scope.predicate("n.owner_unit_id"),
                                        scope.predicate("n.owner_unit_id", DUTIES)))
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
                                .formatted(scope.predicate("n.owner_unit_id", DUTIES)))
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
