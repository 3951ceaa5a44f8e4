package org.greenledger.app.evidence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenledger.app.documents.FileView;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Unscoped;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the tables of proofs. Versions are added and never altered. */
@Repository
class JdbcProofs {

    /** What is known of a picture beside its file. */
    record Facts(
            Capture capture,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Long likeness) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcProofs(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The proof that this person's device has sent under this key. */
    @Unscoped("a key is known to the device that made it, for its own person")
    Optional<ProofId> sent(UUID key, CurrentUser user) {
        return jdbc.sql("select id from evidence.proof where person_id = ? and client_key = ?")
                .params(user.id().value(), key)
                .query(Long.class)
                .optional()
                .map(ProofId::new);
    }

    /** Empty when the same key was sent meanwhile. */
    Optional<ProofId> insert(NewProof proof, String title, CurrentUser user, Instant at) {
        ProofId pair = proof.pairOf();
        return jdbc.sql(
                        """
                        insert into evidence.proof (issue_id, point_id, title, note, stage, pair_of, source, unit_id, unit_name,
                                                    person_id, person_name, added_at, client_key)
                        values (:issue, :point, :title, :note, :stage, :pair, :source, :unit, :unit_name, :person, :name, :at, :key)
                        on conflict (person_id, client_key) where client_key is not null do nothing returning id
                        """)
                .param("issue", proof.issue().value())
                .param("point", proof.point())
                .param("title", title)
                .param("note", proof.note().strip())
                .param("stage", proof.stage().code())
                .param("pair", pair == null ? null : pair.value())
                .param("source", proof.source().code())
                .param("unit", user.unit().value())
                .param("unit_name", user.unitName())
                .param("person", user.id().value())
                .param("name", user.signature())
                .param("at", Timestamp.from(at))
                .param("key", proof.clientKey())
                .query(Long.class)
                .optional()
                .map(ProofId::new);
    }

    void version(
            ProofId proof,
            int number,
            FileView file,
            Facts facts,
            String reason,
            CurrentUser user,
            Instant at) {
        Instant taken = facts.capture().at();
        jdbc.sql(
                        """
                        insert into evidence.proof_version (proof_id, number, file_id, sha256, media_type, size, taken_at, latitude, longitude,
                                                            accuracy, width, height, likeness, reason, at, person_id, person_name)
                        values (:proof, :number, :file, :sha256, :type, :size, :taken, :latitude, :longitude,
                                :accuracy, :width, :height, :likeness, :reason, :at, :person, :name)
                        """)
                .param("proof", proof.value())
                .param("number", number)
                .param("file", file.id().value())
                .param("sha256", file.sha256())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("taken", taken == null ? null : Timestamp.from(taken))
                .param("latitude", facts.capture().latitude())
                .param("longitude", facts.capture().longitude())
                .param("accuracy", facts.capture().accuracy())
                .param("width", facts.width())
                .param("height", facts.height())
                .param("likeness", facts.likeness())
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("person", user.id().value())
                .param("name", user.signature())
                .update();
    }

    /** Lets the next version count; false when somebody else has replaced it meanwhile. */
    @Unscoped("by the id of a proof that was found within a scope")
    boolean counts(ProofId proof, int before) {
        return jdbc.sql(
                                "update evidence.proof set version = version + 1 where id = ? and version = ? and withdrawn_at is null")
                        .params(proof.value(), before)
                        .update()
                > 0;
    }

    @Unscoped("by the id of a proof that was found within a scope")
    boolean withdraw(ProofId proof, String why, CurrentUser user, Instant at) {
        return jdbc.sql(
                                "update evidence.proof set withdrawn_at = ?, withdrawn_by = ?, withdrawn_why = ? where id = ? and withdrawn_at is null")
                        .params(Timestamp.from(at), user.id().value(), why, proof.value())
                        .update()
                > 0;
    }

    @Unscoped("by the ids of proofs that were found within a scope")
    void pair(ProofId after, @Nullable ProofId before) {
        jdbc.sql("update evidence.proof set pair_of = :before where id = :after")
                .param("before", before == null ? null : before.value())
                .param("after", after.value())
                .update();
    }

    @Unscoped("by the id of a proof that was found within a scope")
    void tell(ProofId proof, String title, String note, ProofStage stage) {
        jdbc.sql("update evidence.proof set title = ?, note = ?, stage = ? where id = ?")
                .params(title, note, stage.code(), proof.value())
                .update();
    }

    void link(ProofId proof, Collection<Long> measures) {
        batches.batchUpdate(
                "insert into evidence.proof_measure (proof_id, measure_id) values (?, ?) on conflict do nothing",
                measures.stream().map(m -> new Object[] {proof.value(), m}).toList());
    }

    @Unscoped("by the id of a proof that was found within a scope")
    void unlink(ProofId proof, Collection<Long> measures) {
        jdbc.sql("delete from evidence.proof_measure where proof_id = ? and measure_id = any(?)")
                .params(proof.value(), measures.toArray(Long[]::new))
                .update();
    }

    /** Measures of the proof. */
    @Unscoped("by the id of a proof that was found within a scope")
    List<Long> measures(ProofId proof) {
        return jdbc.sql("select measure_id from evidence.proof_measure where proof_id = ?")
                .param(proof.value())
                .query(Long.class)
                .list();
    }
}
