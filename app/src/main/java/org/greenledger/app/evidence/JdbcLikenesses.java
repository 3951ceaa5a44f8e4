package org.greenledger.app.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.greenledger.app.documents.pictures.Likeness;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.scope.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds pictures that look alike, and remembers what was found. */
@Repository
class JdbcLikenesses {

    /** Two proofs of which one is older, seen from the first. */
    record Pair(ProofId proof, ProofId other, int distance, boolean sameFile) {}

    private static final int MOST = 200;

    /** Both directions of what was found, among versions that count. */
    private static final String PAIRS =
            """
            with pair as (
              select a.proof_id, a.number, a.other_id, a.other_number, a.distance, a.same_file from evidence.alike a where a.proof_id = any(:proofs)
              union all
              select a.other_id, a.other_number, a.proof_id, a.number, a.distance, a.same_file from evidence.alike a where a.other_id = any(:proofs))
            select x.proof_id, x.other_id, x.distance, x.same_file
            from pair x
            join evidence.proof m on m.id = x.proof_id and m.version = x.number
            join evidence.proof p on p.id = x.other_id and p.version = x.other_number and p.withdrawn_at is null
            join ledger.issue i on i.id = p.issue_id
            where\s""";

    private final JdbcClient jdbc;

    JdbcLikenesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers what is like this version: the same file, and pictures that look alike. */
    @Unscoped("writes down what is alike for a proof that is being added; shows nothing")
    void remember(ProofId proof, int number, String sha256, @Nullable Long likeness) {
        jdbc.sql(
                        """
                        insert into evidence.alike (proof_id, number, other_id, other_number, distance, same_file)
                        select :proof, :number, v.proof_id, v.number, 0, true
                        from evidence.proof_version v where v.sha256 = :sha256 and v.proof_id <> :proof
                        order by v.proof_id desc limit :most on conflict do nothing
                        """)
                .param("proof", proof.value())
                .param("number", number)
                .param("sha256", sha256)
                .param("most", MOST)
                .update();
        if (likeness == null) {
            return;
        }
        long[] turned = Likeness.turned(likeness);
        String least =
                Arrays.stream(turned)
                        .mapToObj(
                                l -> "bit_count((v.likeness # (%d)::bigint)::bit(64))".formatted(l))
                        .collect(Collectors.joining(", ", "least(", ")"));
        jdbc.sql(
                        """
                        insert into evidence.alike (proof_id, number, other_id, other_number, distance, same_file)
                        select :proof, :number, v.proof_id, v.number, %1$s, false
                        from evidence.proof_version v
                        where v.likeness is not null and v.proof_id <> :proof and v.sha256 <> :sha256
                          and ((v.likeness & 65535) = any(:first) or ((v.likeness >> 16) & 65535) = any(:second)
                               or ((v.likeness >> 32) & 65535) = any(:third) or ((v.likeness >> 48) & 65535) = any(:fourth))
                          and %1$s <= :near
                        order by v.proof_id desc limit :most on conflict do nothing
                        """
                                .formatted(least))
                .param("proof", proof.value())
                .param("number", number)
                .param("sha256", sha256)
                .param("first", LikenessKeys.of(turned, 0))
                .param("second", LikenessKeys.of(turned, 1))
                .param("third", LikenessKeys.of(turned, 2))
                .param("fourth", LikenessKeys.of(turned, 3))
                .param("near", Likeness.NEAR)
                .param("most", MOST)
                .update();
    }

    /** What the person sees of what is like these proofs, the nearest first. */
    List<Pair> seen(Collection<ProofId> proofs, CurrentUser user) {
        return jdbc.sql(
                        PAIRS
                                + Seen.issue(user.scope())
                                + " order by x.proof_id, x.distance, x.other_id")
                .param("proofs", proofs.stream().map(ProofId::value).toArray(Long[]::new))
                .param(Scope.PARAMETER, user.scope().root())
                .query(JdbcLikenesses::pair)
                .list();
    }

    /**
     * Those of the proofs that are like one in an issue the person does not see, secret ones aside.
     */
    List<ProofId> elsewhere(Collection<ProofId> proofs, CurrentUser user) {
        return jdbc.sql(
                        "select distinct h.proof_id from ("
                                + PAIRS
                                + " not i.secret and not "
                                + Seen.issue(user.scope())
                                + ") h")
                .param("proofs", proofs.stream().map(ProofId::value).toArray(Long[]::new))
                .param(Scope.PARAMETER, user.scope().root())
                .query((rs, n) -> new ProofId(rs.getLong(1)))
                .list();
    }

    /** Proofs of these issues that are like an older or newer one, of whichever issue. */
    @Unscoped("for the checks, which judge all issues and show each only to those who see it")
    List<Reuse> reused(Collection<IssueId> issues) {
        return jdbc.sql(
                        """
                        with pair as (
                          select a.proof_id, a.number, a.other_id, a.other_number, a.distance, a.same_file from evidence.alike a
                          union all
                          select a.other_id, a.other_number, a.proof_id, a.number, a.distance, a.same_file from evidence.alike a)
                        select m.issue_id, x.proof_id, p.issue_id, x.other_id, x.distance, x.same_file
                        from evidence.proof m
                        join pair x on x.proof_id = m.id and x.number = m.version
                        join evidence.proof p on p.id = x.other_id and p.version = x.other_number and p.withdrawn_at is null
                        where m.issue_id = any(:issues) and m.withdrawn_at is null
                        order by m.issue_id, x.proof_id, x.distance, x.other_id
                        """)
                .param("issues", issues.stream().map(IssueId::value).toArray(Long[]::new))
                .query(
                        (rs, n) ->
                                new Reuse(
                                        new IssueId(rs.getLong(1)),
                                        new ProofId(rs.getLong(2)),
                                        new IssueId(rs.getLong(3)),
                                        new ProofId(rs.getLong(4)),
                                        rs.getInt(5),
                                        rs.getBoolean(6)))
                .list();
    }

    private static Pair pair(ResultSet rs, int n) throws SQLException {
        return new Pair(
                new ProofId(rs.getLong(1)),
                new ProofId(rs.getLong(2)),
                rs.getInt(3),
                rs.getBoolean(4));
    }
}
