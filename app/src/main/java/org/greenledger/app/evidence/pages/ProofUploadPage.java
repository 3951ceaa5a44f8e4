package org.greenledger.app.evidence.pages;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.greenledger.app.evidence.Capture;
import org.greenledger.app.evidence.Evidence;
import org.greenledger.app.evidence.NewFile;
import org.greenledger.app.evidence.NewProof;
import org.greenledger.app.evidence.ProofId;
import org.greenledger.app.evidence.ProofSource;
import org.greenledger.app.evidence.ProofStage;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes one file as a proof of an issue and answers its tile, which forms send along. */
@Controller
@Requires(Permission.EVIDENCE_ADD)
class ProofUploadPage {

    private final Evidence evidence;

    private final ProofCards cards;

    ProofUploadPage(Evidence evidence, ProofCards cards) {
        this.evidence = evidence;
        this.cards = cards;
    }

    @PostMapping("/issues/{id}/proofs")
    Page upload(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") List<Long> measures,
            @RequestParam(required = false) @Nullable Long point,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "other") String stage,
            @RequestParam(required = false) @Nullable Long pair,
            @RequestParam(defaultValue = "page") String source,
            @RequestParam(required = false) @Nullable UUID key,
            @RequestParam(defaultValue = "proofs") String name,
            CurrentUser user)
            throws IOException {
        NewProof proof =
                new NewProof(
                        new IssueId(id),
                        point,
                        measures,
                        title,
                        note,
                        ProofStage.of(stage),
                        pair == null ? null : new ProofId(pair),
                        source(source),
                        key,
                        Capture.UNKNOWN);
        try {
            if (file == null || file.isEmpty()) {
                throw Refused.because(
                        file == null ? "还没有选择文件" : "“" + name(file) + "”是空的，没有内容。请检查后重新选择");
            }
            try (InputStream content = file.getInputStream()) {
                ProofId added = evidence.add(proof, new NewFile(name(file), content), user);
                return Page.of("evidence/picked")
                        .with("card", cards.one(evidence.view(added, user), user))
                        .with("fresh", true)
                        .with("name", name);
            }
        } catch (Refused refused) {
            return Page.of("evidence/refused")
                    .with("file", file == null ? "" : name(file))
                    .with("reasons", refused.refusals().stream().map(Refusal::message).toList())
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static ProofSource source(String word) {
        return word.equals(ProofSource.REPORT.code())
                ? ProofSource.REPORT
                : word.equals(ProofSource.EXTENSION.code())
                        ? ProofSource.EXTENSION
                        : ProofSource.PAGE;
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
