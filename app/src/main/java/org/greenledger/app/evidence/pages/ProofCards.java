package org.greenledger.app.evidence.pages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenledger.app.evidence.Alike;
import org.greenledger.app.evidence.Evidence;
import org.greenledger.app.evidence.Likenesses;
import org.greenledger.app.evidence.ProofId;
import org.greenledger.app.evidence.ProofMeasure;
import org.greenledger.app.evidence.ProofPoint;
import org.greenledger.app.evidence.ProofView;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.IssueId;
import org.springframework.stereotype.Component;

/** Puts proofs into words and groups. */
@Component
class ProofCards {

    private final Evidence evidence;
    private final Likenesses likenesses;
    private final Clock clock;

    ProofCards(Evidence evidence, Likenesses likenesses, Clock clock) {
        this.evidence = evidence;
        this.likenesses = likenesses;
        this.clock = clock;
    }

    ProofCard one(ProofView proof, CurrentUser user) {
        return all(List.of(proof), proof.issue(), user).get(0);
    }

    /** Proofs of one issue. */
    List<ProofCard> all(List<ProofView> proofs, IssueId issue, CurrentUser user) {
        List<ProofPoint> points = evidence.points(issue, user);
        Map<ProofId, Alike> alike =
                likenesses.alike(proofs.stream().map(ProofView::id).toList(), user);
        return proofs.stream()
                .map(
                        p ->
                                new ProofCard(
                                        p,
                                        points,
                                        alike.getOrDefault(p.id(), Alike.NONE),
                                        clock.getZone()))
                .toList();
    }

    static List<ProofPair> pairs(List<ProofCard> cards) {
        List<ProofPair> pairs = new ArrayList<>();
        for (ProofCard after : cards) {
            cards.stream()
                    .filter(before -> Objects.equals(before.proof().id(), after.proof().pairOf()))
                    .filter(before -> before.drawn() && after.drawn())
                    .findFirst()
                    .ifPresent(before -> pairs.add(new ProofPair(before, after)));
        }
        return pairs;
    }

    /** By measure; a proof of several stands under each of them. */
    static List<ProofGroup> groups(List<ProofCard> cards, List<ProofMeasure> measures) {
        List<ProofCard> sorted =
                cards.stream()
                        .sorted(
                                Comparator.comparing((ProofCard c) -> c.proof().stage())
                                        .thenComparing(c -> c.proof().id().value()))
                        .toList();
        List<ProofGroup> groups = new ArrayList<>();
        for (ProofMeasure measure : measures) {
            List<ProofCard> own =
                    sorted.stream()
                            .filter(
                                    c ->
                                            c.proof().measures().stream()
                                                    .anyMatch(m -> m.id() == measure.id()))
                            .toList();
            if (!own.isEmpty()) {
                groups.add(new ProofGroup("措施" + measure.number() + "　" + measure.text(), own));
            }
        }
        List<ProofCard> rest =
                sorted.stream()
                        .filter(
                                c ->
                                        c.proof().measures().stream()
                                                .noneMatch(
                                                        m ->
                                                                measures.stream()
                                                                        .anyMatch(
                                                                                o ->
                                                                                        o.id()
                                                                                                == m
                                                                                                        .id())))
                        .toList();
        if (!rest.isEmpty()) {
            groups.add(new ProofGroup(groups.isEmpty() ? "" : "未对应到措施", rest));
        }
        return groups;
    }
}
