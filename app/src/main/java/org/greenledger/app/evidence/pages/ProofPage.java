package org.greenledger.app.evidence.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.greenledger.app.documents.FileView;
import org.greenledger.app.documents.previews.Previews;
import org.greenledger.app.evidence.Capture;
import org.greenledger.app.evidence.Evidence;
import org.greenledger.app.evidence.NewFile;
import org.greenledger.app.evidence.ProofId;
import org.greenledger.app.evidence.ProofStage;
import org.greenledger.app.evidence.ProofView;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One proof: what it shows, when, where and by whom, its versions, and where else it is used. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class ProofPage {

    private static final int PAGES = 100;

    private final Evidence evidence;
    private final ProofCards cards;
    private final Previews previews;
    private final Ledger ledger;

    ProofPage(Evidence evidence, ProofCards cards, Previews previews, Ledger ledger) {
        this.evidence = evidence;
        this.cards = cards;
        this.previews = previews;
        this.ledger = ledger;
    }

    @GetMapping("/proofs/{id}")
    Page show(@PathVariable long id, CurrentUser user) {
        return page(new ProofId(id), FormErrors.NONE, user);
    }

    @PostMapping("/proofs/{id}")
    @Requires(Permission.EVIDENCE_ADD)
    Page change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "other") String stage,
            @RequestParam(defaultValue = "") List<Long> measures,
            @RequestParam(required = false) @Nullable Long pair,
            CurrentUser user) {
        ProofId proof = new ProofId(id);
        try {
            evidence.revise(
                    proof,
                    title,
                    note,
                    ProofStage.of(stage),
                    measures,
                    pair == null ? null : new ProofId(pair),
                    user);
        } catch (Refused refused) {
            return refused(proof, refused, user);
        }
        return Page.redirect("/proofs/" + id).toast("已保存");
    }

    @PostMapping("/proofs/{id}/file")
    @Requires(Permission.EVIDENCE_ADD)
    Page replace(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user)
            throws IOException {
        ProofId proof = new ProofId(id);
        try {
            if (file == null || file.isEmpty()) {
                evidence.view(proof, user);
                throw Refused.because("还没有选择新的文件");
            }
            try (InputStream content = file.getInputStream()) {
                evidence.replace(
                        proof,
                        version,
                        new NewFile(
                                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                                content),
                        Capture.UNKNOWN,
                        reason,
                        user);
            }
        } catch (Refused refused) {
            return refused(proof, refused, user);
        }
        return Page.redirect("/proofs/" + id).toast("已更换，原来的文件留作旧版本");
    }

    @PostMapping("/proofs/{id}/withdraw")
    @Requires(Permission.EVIDENCE_ADD)
    Page withdraw(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user) {
        ProofId proof = new ProofId(id);
        try {
            evidence.withdraw(proof, reason, user);
        } catch (Refused refused) {
            return refused(proof, refused, user);
        }
        return Page.redirect("/proofs/" + id).toast("已撤回，仍可在历史中查到");
    }

    private Page refused(ProofId proof, Refused refused, CurrentUser user) {
        return page(proof, new FormErrors(refused.refusals()), user)
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(ProofId id, FormErrors errors, CurrentUser user) {
        ProofView proof = evidence.view(id, user);
        List<ProofView> others =
                evidence.of(proof.issue(), user).stream()
                        .filter(p -> !p.withdrawn() && !p.id().equals(id))
                        .toList();
        FileView file = evidence.file(id, user);
        Page page =
                Page.of("evidence/proof")
                        .with("card", cards.one(proof, user))
                        .with("issue", ledger.issue(proof.issue(), user).issue())
                        .with("versions", evidence.versions(id, user))
                        .with("measures", evidence.measures(proof.issue(), user))
                        .with("others", others)
                        .with("errors", errors)
                        .with("pages", Math.min(PAGES, previews.pages(file)))
                        .with("picture", proof.file().picture())
                        .with("text", previews.text(file).orElse(null));
        others.stream()
                .filter(p -> p.id().equals(proof.pairOf()) && p.file().picture())
                .findFirst()
                .ifPresent(before -> page.with("before", cards.one(before, user)));
        return page;
    }
}
