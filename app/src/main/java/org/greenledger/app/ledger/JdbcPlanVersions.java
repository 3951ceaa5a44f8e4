package org.greenledger.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.identity.Scope;
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
        return jdbc.sql(
                        SELECT
                                + " where v.id = :id and "
                                + scope.predicate("n.owner_unit_id", JdbcPlans.DUTIES))
                .param("id", id.value())
                .param(Scope.PARAMETER, scope.root())
                .query(this::view)
                .optional();
    }

    /** Newest first. */
    List<PlanVersionView> of(InspectionId inspection) {
        return jdbc.sql(SELECT + " where v.inspection_id = ? order by v.number desc")
                .param(inspection.value())
                .query(this::view)
                .list();
    }

    /** The text and its layout, for a version that was found within the scope. */
    PlanTextView text(PlanVersionView version) {
        return jdbc.sql("select text, blocks::text from ledger.plan_version where id = ?")
                .param(version.id().value())
                .query((rs, n) -> new PlanTextView(version, rs.getString(1), rs.getString(2)))
                .single();
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
