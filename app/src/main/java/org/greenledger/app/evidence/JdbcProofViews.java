package org.greenledger.app.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.scope.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads proofs of the issues that somebody sees. */
@Repository
class JdbcProofViews {

    private static final String SELECT =
            """
            select p.*, w.name as withdrawer, v.number, v.file_id, f.name as file_name, v.sha256, v.media_type, v.size, v.taken_at,
                   v.latitude, v.longitude, v.accuracy, v.width, v.height, v.likeness, v.reason, v.at, v.person_name as version_by
            from evidence.proof p
            join ledger.issue i on i.id = p.issue_id
            join evidence.proof_version v on v.proof_id = p.id and v.number = p.version
            join documents.file f on f.id = v.file_id
            left join identity.person w on w.id = p.withdrawn_by
            where\s""";

    private final JdbcClient jdbc;

    JdbcProofViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Also those that are withdrawn. */
    List<ProofView> withIds(Collection<ProofId> ids, CurrentUser user) {
        return views(
                jdbc.sql(SELECT + Seen.issue(user.scope()) + " and p.id = any(:ids) order by p.id")
                        .param("ids", ids.stream().map(ProofId::value).toArray(Long[]::new)),
                user);
    }

    /** Also those that are withdrawn. */
    List<ProofView> of(IssueId issue, CurrentUser user) {
        return views(
                jdbc.sql(
                                SELECT
                                        + Seen.issue(user.scope())
                                        + " and p.issue_id = :issue order by p.id")
                        .param("issue", issue.value()),
                user);
    }

    @Unscoped("by the id of a proof that was found within a scope")
    List<ProofFile> versions(ProofId proof) {
        return jdbc.sql(
                        """
                        select v.*, f.name as file_name, v.person_name as version_by
                        from evidence.proof_version v join documents.file f on f.id = v.file_id
                        where v.proof_id = ? order by v.number desc
                        """)
                .param(proof.value())
                .query((rs, n) -> file(rs))
                .list();
    }

    private List<ProofView> views(JdbcClient.StatementSpec asked, CurrentUser user) {
        List<ProofView> bare =
                asked.param(Scope.PARAMETER, user.scope().root())
                        .query((rs, n) -> view(rs, user))
                        .list();
        Map<Long, List<ProofMeasure>> measures =
                bare.isEmpty() ? Map.of() : measures(bare.stream().map(ProofView::id).toList());
        return bare.stream()
                .map(v -> with(v, measures.getOrDefault(v.id().value(), List.of())))
                .toList();
    }

    @Unscoped("by the ids of proofs that were found within a scope")
    private Map<Long, List<ProofMeasure>> measures(List<ProofId> proofs) {
        Map<Long, List<ProofMeasure>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select pm.proof_id, m.id, m.number, m.text from evidence.proof_measure pm join ledger.measure m on m.id = pm.measure_id
                        where pm.proof_id = any(?) order by m.number, m.id
                        """)
                .param(proofs.stream().map(ProofId::value).toArray(Long[]::new))
                .query(
                        (rs, n) ->
                                found.computeIfAbsent(rs.getLong(1), p -> new ArrayList<>())
                                        .add(
                                                new ProofMeasure(
                                                        rs.getLong(2),
                                                        rs.getInt(3),
                                                        rs.getString(4))))
                .list();
        return found;
    }

    private static ProofView with(ProofView v, List<ProofMeasure> measures) {
        return new ProofView(
                v.id(),
                v.issue(),
                v.point(),
                v.title(),
                v.note(),
                v.stage(),
                v.pairOf(),
                v.source(),
                v.unit(),
                v.unitName(),
                v.person(),
                v.personName(),
                v.addedAt(),
                v.file(),
                measures,
                v.withdrawnAt(),
                v.withdrawnBy(),
                v.withdrawnWhy(),
                v.mine());
    }

    private static ProofView view(ResultSet rs, CurrentUser user) throws SQLException {
        UnitId unit = new UnitId(rs.getLong("unit_id"));
        Long pair = rs.getObject("pair_of", Long.class);
        Instant withdrawn = instant(rs, "withdrawn_at");
        return new ProofView(
                new ProofId(rs.getLong("id")),
                new IssueId(rs.getLong("issue_id")),
                rs.getObject("point_id", Long.class),
                rs.getString("title"),
                rs.getString("note"),
                ProofStage.of(rs.getString("stage")),
                pair == null ? null : new ProofId(pair),
                ProofSource.valueOf(rs.getString("source").toUpperCase(java.util.Locale.ROOT)),
                unit,
                rs.getString("unit_name"),
                new PersonId(rs.getLong("person_id")),
                rs.getString("person_name"),
                rs.getTimestamp("added_at").toInstant(),
                file(rs),
                List.of(),
                withdrawn,
                Objects.requireNonNullElse(rs.getString("withdrawer"), ""),
                Objects.requireNonNullElse(rs.getString("withdrawn_why"), ""),
                withdrawn == null && user.may(Permission.EVIDENCE_ADD) && user.scope().holds(unit));
    }

    private static ProofFile file(ResultSet rs) throws SQLException {
        return new ProofFile(
                rs.getInt("number"),
                new FileId(rs.getLong("file_id")),
                rs.getString("file_name"),
                rs.getString("sha256"),
                rs.getString("media_type"),
                rs.getLong("size"),
                new Capture(
                        instant(rs, "taken_at"),
                        rs.getObject("latitude", Double.class),
                        rs.getObject("longitude", Double.class),
                        rs.getObject("accuracy", Float.class)),
                rs.getObject("width", Integer.class),
                rs.getObject("height", Integer.class),
                rs.getObject("likeness", Long.class),
                rs.getString("reason"),
                rs.getTimestamp("at").toInstant(),
                rs.getString("version_by"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
