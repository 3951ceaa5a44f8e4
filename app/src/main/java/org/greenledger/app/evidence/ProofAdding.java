package org.greenledger.app.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenledger.app.documents.Documents;
import org.greenledger.app.documents.FileView;
import org.greenledger.app.documents.intake.Intake;
import org.greenledger.app.documents.intake.Received;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds proofs: checks who and what, keeps the file, writes the rows, tells. */
@Component
class ProofAdding {

    private final JdbcProofs proofs;
    private final JdbcProofViews views;
    private final JdbcProofIssues issues;
    private final JdbcLikenesses likenesses;
    private final Intake intake;
    private final ProofFacts facts;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ProofAdding(
            JdbcProofs proofs,
            JdbcProofViews views,
            JdbcProofIssues issues,
            JdbcLikenesses likenesses,
            Intake intake,
            ProofFacts facts,
            Documents documents,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.proofs = proofs;
        this.views = views;
        this.issues = issues;
        this.likenesses = likenesses;
        this.intake = intake;
        this.facts = facts;
        this.documents = documents;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    ProofId add(NewProof proof, NewFile file, CurrentUser user) {
        try (InputStream content = file.content()) {
            Optional<ProofId> sent = sent(proof, user);
            if (sent.isPresent()) {
                return sent.get();
            }
            JdbcProofIssues.Subject issue = subject(proof, user);
            try (Received received = intake.receive(file.name(), content)) {
                JdbcProofs.Facts known = facts.of(received, proof.told());
                documents.keep(received);
                return transactions.execute(t -> write(proof, received, known, issue, user));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProofId> sent(NewProof proof, CurrentUser user) {
        UUID key = proof.clientKey();
        return key == null ? Optional.empty() : proofs.sent(key, user);
    }

    private JdbcProofIssues.Subject subject(NewProof proof, CurrentUser user) {
        JdbcProofIssues.Subject issue =
                issues.find(proof.issue(), user.scope()).orElseThrow(() -> new NotFound("没有这个问题"));
        List<Refusal> found = new ArrayList<>();
        if (!user.may(Permission.EVIDENCE_ADD) || user.unit().equals(UnitId.NONE)) {
            throw Refused.because("您当前的岗位不能上传佐证");
        }
        if (issue.withdrawn()) {
            throw Refused.because("问题" + issue.number() + "已撤出，不能再上传佐证");
        }
        found.addAll(ProofRules.said(proof.title(), proof.note()));
        if (issues.measures(issue.id(), proof.measures())
                != proof.measures().stream().distinct().count()) {
            found.add(Refusal.at("measures", "所选措施不是问题" + issue.number() + "现有的措施，请刷新后重新选择"));
        }
        Long point = proof.point();
        if (point != null && !issues.point(issue.id(), point)) {
            found.add(Refusal.at("point", "所选点位不属于问题" + issue.number()));
        }
        ProofId before = proof.pairOf();
        if (before != null
                && views.withIds(List.of(before), user).stream()
                        .noneMatch(v -> v.issue().equals(issue.id()))) {
            found.add(Refusal.at("pair", "整改前的照片不属于问题" + issue.number()));
        }
        Refused.ifAny(found);
        return issue;
    }

    private ProofId write(
            NewProof proof,
            Received file,
            JdbcProofs.Facts known,
            JdbcProofIssues.Subject issue,
            CurrentUser user) {
        Instant now = clock.instant();
        String title = ProofRules.title(proof.title(), file.name());
        Optional<ProofId> fresh = proofs.insert(proof, title, user, now);
        if (fresh.isEmpty()) {
            return sent(proof, user).orElseThrow();
        }
        ProofId id = fresh.get();
        FileView kept = documents.enter(file);
        proofs.version(id, 1, kept, known, "", user, now);
        likenesses.remember(id, 1, kept.sha256(), known.likeness());
        proofs.link(id, proof.measures());
        events.publishEvent(
                new ProofChanged(
                        id,
                        issue.id(),
                        "为问题%s上传佐证“%s”".formatted(issue.number(), title),
                        List.of(),
                        null,
                        ProofChanging.units(issue, user.unit()),
                        issue.secret()));
        return id;
    }
}
