package org.greenledger.app.planimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.documents.FileView;
import org.greenledger.app.documents.SourceText;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.PlanVersionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of imports. */
@Repository
class JdbcImports {

    private static final String SELECT =
            """
            select i.id, i.file_id, i.file_name, i.sha256, i.state, i.failure, i.format, i.title, i.document,
                   (select count(*) from planimport.item t where t.import_id = i.id and t.kind = 'issue' and not t.left_out and t.merged_into is null
                      and not exists (select 1 from planimport.item s where s.import_id = i.id and s.kind = 'issue' and not s.left_out
                        and s.merged_into is null and s.number = regexp_replace(t.number, '\\.[^.]*$', '') and s.number <> t.number)) as issues,
                   (select count(*) from planimport.doubt d where d.import_id = i.id) as doubts,
                   (select count(*) from planimport.doubt d where d.import_id = i.id and d.settled_at is null) as open,
                   i.uploaded_at, i.uploader, i.started_at, i.inspection_id, i.plan_version_id, i.adopted_at, i.adopter
            from planimport.import i where %s
            """;

    private final JdbcClient jdbc;

    JdbcImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ImportId insert(FileView file, CurrentUser user, Instant at) {
        long id =
                jdbc.sql(
                                """
                                insert into planimport.import (file_id, file_name, sha256, owner_unit_id, state, uploaded_at, uploaded_by, uploader)
                                values (:file, :name, :sha256, :owner, 'reading', :at, :person, :uploader) returning id
                                """)
                        .param("file", file.id().value())
                        .param("name", file.name())
                        .param("sha256", file.sha256())
                        .param("owner", user.unit().value())
                        .param("at", Timestamp.from(at))
                        .param("person", user.id().value())
                        .param("uploader", user.signature())
                        .query(Long.class)
                        .single();
        jdbc.sql("insert into planimport.reading (import_id) values (?)").param(id).update();
        return new ImportId(id);
    }

    List<ImportView> list(Scope scope, int limit) {
        return jdbc.sql(
                        SELECT.formatted(scope.predicate("i.owner_unit_id"))
                                + " order by i.id desc limit :limit")
                .param(Scope.PARAMETER, scope.root())
                .param("limit", limit)
                .query(JdbcImports::view)
                .list();
    }

    int waiting(Scope scope) {
        return jdbc.sql(
                        "select count(*) from planimport.import i where i.state = 'review' and "
                                + scope.predicate("i.owner_unit_id"))
                .param(Scope.PARAMETER, scope.root())
                .query(Integer.class)
                .single();
    }

    Optional<ImportView> find(ImportId id, Scope scope) {
        return jdbc.sql(SELECT.formatted(scope.predicate("i.owner_unit_id")) + " and i.id = :id")
                .param(Scope.PARAMETER, scope.root())
                .param("id", id.value())
                .query(JdbcImports::view)
                .optional();
    }

    /** The newest earlier import of the same content that the person may see. */
    Optional<ImportView> twin(ImportId id, String sha256, Scope scope) {
        return jdbc.sql(
                        SELECT.formatted(scope.predicate("i.owner_unit_id"))
                                + " and i.sha256 = :sha256 and i.id <> :id order by i.id desc limit 1")
                .param(Scope.PARAMETER, scope.root())
                .param("sha256", sha256)
                .param("id", id.value())
                .query(JdbcImports::view)
                .optional();
    }

    /** The state, held until the transaction ends, so that only one act at a time decides on it. */
    @Unscoped("for an import that was found within a scope")
    ImportState lockState(ImportId id) {
        return ImportState.of(
                jdbc.sql("select state from planimport.import where id = ? for update")
                        .param(id.value())
                        .query(String.class)
                        .single());
    }

    @Unscoped("for an import that was found within a scope")
    Optional<SourceText> source(ImportId id) {
        return jdbc.sql(
                        "select text, layout::text from planimport.import where id = ? and text is not null")
                .param(id.value())
                .query((rs, n) -> SourceText.parse(rs.getString(1), rs.getString(2)))
                .optional();
    }

    @Unscoped("for an import that was found within a scope")
    void abandoned(ImportId id) {
        jdbc.sql("update planimport.import set state = 'abandoned' where id = ?")
                .param(id.value())
                .update();
    }

    @Unscoped("for an import that was found within a scope")
    void adopted(
            ImportId id,
            InspectionId inspection,
            PlanVersionId version,
            CurrentUser user,
            Instant at) {
        jdbc.sql(
                        """
                        update planimport.import set state = 'adopted', inspection_id = :inspection, plan_version_id = :version,
                          adopted_at = :at, adopter = :adopter where id = :id
                        """)
                .param("inspection", inspection.value())
                .param("version", version.value())
                .param("at", Timestamp.from(at))
                .param("adopter", user.signature())
                .param("id", id.value())
                .update();
    }

    private static ImportView view(ResultSet rs, int row) throws SQLException {
        long inspection = rs.getLong("inspection_id");
        long version = rs.getLong("plan_version_id");
        return new ImportView(
                new ImportId(rs.getLong("id")),
                new FileId(rs.getLong("file_id")),
                rs.getString("file_name"),
                rs.getString("sha256"),
                ImportState.of(rs.getString("state")),
                rs.getString("failure"),
                rs.getString("format"),
                rs.getString("title"),
                rs.getString("document"),
                rs.getInt("issues"),
                rs.getInt("doubts"),
                rs.getInt("open"),
                rs.getTimestamp("uploaded_at").toInstant(),
                rs.getString("uploader"),
                instant(rs, "started_at"),
                inspection == 0 ? null : new InspectionId(inspection),
                version == 0 ? null : new PlanVersionId(version),
                instant(rs, "adopted_at"),
                rs.getString("adopter"));
    }

    static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
