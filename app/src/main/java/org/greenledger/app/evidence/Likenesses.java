package org.greenledger.app.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the same or nearly the same picture, or the same file, is used as a proof of other work.
 */
@Service
public class Likenesses {

    private final JdbcLikenesses likenesses;
    private final JdbcProofViews views;
    private final JdbcProofIssues issues;

    Likenesses(JdbcLikenesses likenesses, JdbcProofViews views, JdbcProofIssues issues) {
        this.likenesses = likenesses;
        this.views = views;
        this.issues = issues;
    }

    /**
     * What is like each of these proofs. Of proofs that the person does not see there is nothing;
     * of issues that they do not see they learn only that there is one, of secret ones not even
     * that.
     */
    @Transactional(readOnly = true)
    public Map<ProofId, Alike> alike(Collection<ProofId> proofs, CurrentUser user) {
        if (proofs.isEmpty()) {
            return Map.of();
        }
        Set<ProofId> own =
                views.withIds(proofs, user).stream().map(ProofView::id).collect(Collectors.toSet());
        List<JdbcLikenesses.Pair> pairs = likenesses.seen(own, user);
        Map<ProofId, ProofView> others = new HashMap<>();
        views.withIds(pairs.stream().map(JdbcLikenesses.Pair::other).distinct().toList(), user)
                .forEach(v -> others.put(v.id(), v));
        Map<IssueId, String> numbers =
                issues.numbers(
                        others.values().stream().map(ProofView::issue).toList(), user.scope());
        Map<ProofId, List<AlikeProof>> found = new HashMap<>();
        for (JdbcLikenesses.Pair pair : pairs) {
            ProofView other = others.get(pair.other());
            if (other != null) {
                found.computeIfAbsent(pair.proof(), p -> new ArrayList<>())
                        .add(
                                new AlikeProof(
                                        other,
                                        numbers.getOrDefault(other.issue(), ""),
                                        pair.sameFile(),
                                        pair.distance()));
            }
        }
        Set<ProofId> elsewhere = new HashSet<>(likenesses.elsewhere(own, user));
        Map<ProofId, Alike> all = new HashMap<>();
        for (ProofId proof : own) {
            Alike alike =
                    new Alike(found.getOrDefault(proof, List.of()), elsewhere.contains(proof));
            if (alike.any()) {
                all.put(proof, alike);
            }
        }
        return all;
    }

    /** Every pair with a proof of these issues, for the checks. One query. */
    @Transactional(readOnly = true)
    @Unscoped("for the checks, which judge all issues and show each only to those who see it")
    public List<Reuse> reused(Collection<IssueId> checked) {
        return checked.isEmpty() ? List.of() : likenesses.reused(checked);
    }
}
