package org.greenledger.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.scope.Seen;
import org.greenledger.extraction.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Plan versions as pages show them. */
@Repository
class JdbcPlanVersions {

    private static final TypeReference<Map<String, String>> FIGURES = new TypeReference<>() {};

    private static final String SELECT =
            """
            select v.id, v.inspection_id, v.number, v.title, v.file_id, v.declared::text as declared,
                   v.petitions::text as petitions, v.issued, v.published, v.adopted_at, p.name as adopted_by
            from ledger.plan_version v
            join ledger.inspection n on n.id = v.inspection_id
            join identity.person p on p.id = v.adopted_by
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcPlanVersions(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<PlanVersionView> find(PlanVersionId id, Scope scope) {
        return jdbc.sql(SELECT + " where v.id = :id and " + Seen.inspection(scope))
                .param("id", id.value())
                .param(Scope.PARAMETER, scope.root())
                .query(this::view)
                .optional();
    }

    /** Newest first. */
    @Unscoped("for an inspection that was found within a scope")
    List<PlanVersionView> of(InspectionId inspection) {
        return jdbc.sql(SELECT + " where v.inspection_id = ? order by v.number desc")
                .param(inspection.value())
                .query(this::view)
                .list();
    }

    /** The text and its layout. */
    @Unscoped("for a version that was found within a scope")
    PlanTextView text(PlanVersionView version) {
        return jdbc.sql("select text, blocks::text from ledger.plan_version where id = ?")
                .param(version.id().value())
                .query((rs, n) -> new PlanTextView(version, rs.getString(1), rs.getString(2), true))
                .single();
    }

    /** The ranges of a version's text from which something was read that the scope sees. */
    List<SourceSpan> seen(PlanVersionView version, Scope scope) {
        return jdbc.sql(
                        """
                        with seen as (select i.id from ledger.issue i where i.inspection_id = :inspection and %s)
                        select q.start_at, q.end_at from ledger.quotation q where q.plan_version_id = :version and (
                          q.subject_kind in ('inspection', 'indicator')
                          or q.subject_kind = 'issue' and q.subject_id in (select id from seen)
                          or q.subject_kind = 'measure' and q.subject_id in (select id from ledger.measure where issue_id in (select id from seen))
                          or q.subject_kind = 'deadline' and q.subject_id in (select id from ledger.deadline where issue_id in (select id from seen))
                          or q.subject_kind = 'responsibility' and q.subject_id in (select id from ledger.responsibility where issue_id in (select id from seen))
                          or q.subject_kind = 'task' and q.subject_id in (
                            select t.id from ledger.task t join ledger.inspection n on n.id = t.inspection_id where n.id = :inspection and %s))
                        """
                                .formatted(Seen.issue(scope), Seen.task(scope)))
                .param("inspection", version.inspection().value())
                .param("version", version.id().value())
                .param(Scope.PARAMETER, scope.root())
                .query((rs, n) -> new SourceSpan(rs.getInt(1), rs.getInt(2)))
                .list();
    }

    private PlanVersionView view(ResultSet rs, int row) throws SQLException {
        long file = rs.getLong("file_id");
        @Nullable FileId fileId = rs.wasNull() ? null : new FileId(file);
        return new PlanVersionView(
                new PlanVersionId(rs.getLong("id")),
                new InspectionId(rs.getLong("inspection_id")),
                rs.getInt("number"),
                rs.getString("title"),
                fileId,
                json.readValue(rs.getString("declared"), FIGURES),
                json.readValue(rs.getString("petitions"), FIGURES),
                rs.getString("issued"),
                rs.getString("published"),
                rs.getTimestamp("adopted_at").toInstant(),
                rs.getString("adopted_by"));
    }
}
