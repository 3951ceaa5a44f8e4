package org.greenledger.app.evidence.pages;

import java.nio.charset.StandardCharsets;
import org.greenledger.app.evidence.Evidence;
import org.greenledger.app.evidence.ProofContent;
import org.greenledger.app.evidence.ProofId;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.jspecify.annotations.Nullable;
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

/** Gives out the content of proofs: always as a download, whatever it is. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class ProofContentPage {

    private final Evidence evidence;

    ProofContentPage(Evidence evidence) {
        this.evidence = evidence;
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
