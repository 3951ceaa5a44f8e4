package org.greenledger.app.evidence.pages;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.greenledger.app.documents.previews.Previews;
import org.greenledger.app.evidence.Evidence;
import org.greenledger.app.evidence.ProofContent;
import org.greenledger.app.evidence.ProofId;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives out proofs: what was uploaded always as a download, and pictures made here to look at. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class ProofContentPage {

    private final Evidence evidence;
    private final Previews previews;

    ProofContentPage(Evidence evidence, Previews previews) {
        this.evidence = evidence;
        this.previews = previews;
    }

    @GetMapping("/proofs/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable long id, CurrentUser user) {
        return picture(previews.thumbnail(evidence.file(new ProofId(id), user)));
    }

    @GetMapping("/proofs/{id}/picture")
    ResponseEntity<Resource> picture(@PathVariable long id, CurrentUser user) {
        return picture(previews.picture(evidence.file(new ProofId(id), user)));
    }

    @GetMapping("/proofs/{id}/pages/{number}")
    ResponseEntity<Resource> page(
            @PathVariable long id, @PathVariable int number, CurrentUser user) {
        return picture(previews.page(evidence.file(new ProofId(id), user), number));
    }

    /** Pictures made here are shown; what was uploaded never is. */
    private static ResponseEntity<Resource> picture(Optional<Path> made) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .body(
                        new FileSystemResource(
                                made.orElseThrow(() -> new NotFound("这个文件没有预览，请下载查看"))));
    }

    @GetMapping("/proofs/{id}/file")
    ResponseEntity<Resource> file(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer version,
            CurrentUser user) {
        ProofContent proof = evidence.open(new ProofId(id), version, user);
        ContentDisposition attachment =
                ContentDisposition.attachment()
                        .filename(proof.file().name(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(proof.file().size())
                .body(new InputStreamResource(proof.content()));
    }
}
