package org.greenledger.app.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.greenledger.app.documents.Documents;
import org.greenledger.app.documents.FileView;
import org.greenledger.app.documents.intake.Intake;
import org.greenledger.app.documents.intake.Received;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Replaces, withdraws, links and pairs proofs; each by whoever acts for the unit that added it. */
@Component
class ProofChanging {

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

    ProofChanging(
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

    void replace(
            ProofId id, int version, NewFile file, Capture told, String reason, CurrentUser user) {
        try (InputStream content = file.content()) {
            ProofView proof = own(id, user);
            Refused.ifAny(ProofRules.reason(reason, "更换"));
            try (Received received = intake.receive(file.name(), content)) {
                JdbcProofs.Facts known = facts.of(received, told);
                documents.keep(received);
                transactions.executeWithoutResult(
                        t -> write(proof, version, received, known, reason.strip(), user));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(
            ProofView proof,
            int version,
            Received file,
            JdbcProofs.Facts known,
            String reason,
            CurrentUser user) {
        if (!proofs.counts(proof.id(), version)) {
            throw new Stale("佐证“" + proof.title() + "”刚被别人更换或撤回，您的文件没有保存。请刷新后再更换");
        }
        FileView kept = documents.enter(file);
        proofs.version(proof.id(), version + 1, kept, known, reason, user, clock.instant());
        likenesses.remember(proof.id(), version + 1, kept.sha256(), known.likeness());
        tell(
                proof,
                "更换佐证",
                List.of(new Change("文件", proof.file().name(), kept.name())),
                reason,
                user);
    }

    void withdraw(ProofId id, String reason, CurrentUser user) {
        ProofView proof = own(id, user);
        Refused.ifAny(ProofRules.reason(reason, "撤回"));
        if (!proofs.withdraw(id, reason.strip(), user, clock.instant())) {
            throw new Stale("佐证“" + proof.title() + "”已被撤回，请刷新");
        }
        tell(proof, "撤回佐证", List.of(), reason.strip(), user);
    }

    void tell(ProofId id, String title, String note, ProofStage stage, CurrentUser user) {
        ProofView proof = own(id, user);
        Refused.ifAny(ProofRules.said(title, note));
        String named = ProofRules.title(title, proof.file().name());
        List<Change> changes = new java.util.ArrayList<>();
        changed(changes, "标题", proof.title(), named);
        changed(changes, "说明", proof.note(), note.strip());
        changed(changes, "阶段", proof.stage().chinese(), stage.chinese());
        if (!changes.isEmpty()) {
            proofs.tell(id, named, note.strip(), stage);
            tell(proof, "改写佐证", changes, null, user);
        }
    }

    void link(ProofId id, Collection<Long> measures, CurrentUser user) {
        ProofView proof = own(id, user);
        Set<Long> wanted = new HashSet<>(measures);
        Set<Long> now = new HashSet<>(proofs.measures(id));
        Set<Long> fresh = new HashSet<>(wanted);
        fresh.removeAll(now);
        if (issues.measures(proof.issue(), fresh) != fresh.size()) {
            throw new Refused(List.of(Refusal.at("measures", "所选措施不是这个问题现有的措施，请刷新后重新选择")));
        }
        Set<Long> gone = new HashSet<>(now);
        gone.removeAll(wanted);
        if (fresh.isEmpty() && gone.isEmpty()) {
            return;
        }
        proofs.link(id, fresh);
        proofs.unlink(id, gone);
        ProofView after = views.withIds(List.of(id), user).get(0);
        tell(
                proof,
                "改动佐证所证明的措施",
                List.of(new Change("措施", numbers(proof), numbers(after))),
                null,
                user);
    }

    void pair(ProofId id, @Nullable ProofId before, CurrentUser user) {
        ProofView proof = own(id, user);
        if (Objects.equals(proof.pairOf(), before)) {
            return;
        }
        String name = null;
        if (before != null) {
            ProofView first =
                    views.withIds(List.of(before), user).stream()
                            .filter(v -> v.issue().equals(proof.issue()) && !v.id().equals(id))
                            .findFirst()
                            .orElseThrow(() -> Refused.because("整改前的照片不属于这个问题"));
            name = first.title();
        }
        proofs.pair(id, before);
        tell(proof, "配对佐证", List.of(new Change("整改前", null, name)), null, user);
    }

    private ProofView own(ProofId id, CurrentUser user) {
        ProofView proof =
                views.withIds(List.of(id), user).stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("没有这份佐证"));
        if (proof.withdrawn()) {
            throw new Stale("佐证“" + proof.title() + "”已由" + proof.withdrawnBy() + "撤回，不能再改动");
        }
        if (!proof.mine()) {
            throw Refused.because("佐证“" + proof.title() + "”由" + proof.unitName() + "上传，您只能查看");
        }
        return proof;
    }

    private void tell(
            ProofView proof,
            String act,
            List<Change> changes,
            @Nullable String reason,
            CurrentUser user) {
        JdbcProofIssues.Subject issue = issues.find(proof.issue(), user.scope()).orElseThrow();
        events.publishEvent(
                new ProofChanged(
                        proof.id(),
                        proof.issue(),
                        "问题%s：%s“%s”".formatted(issue.number(), act, proof.title()),
                        changes,
                        reason,
                        units(issue, proof.unit()),
                        issue.secret()));
    }

    static List<Long> units(JdbcProofIssues.Subject issue, UnitId unit) {
        Set<Long> all = new TreeSet<>(issue.units());
        all.add(unit.value());
        return List.copyOf(all);
    }

    private static void changed(List<Change> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(what, before, after));
        }
    }

    private static String numbers(ProofView proof) {
        return proof.measures().stream()
                .map(m -> String.valueOf(m.number()))
                .collect(Collectors.joining("、"));
    }
}
