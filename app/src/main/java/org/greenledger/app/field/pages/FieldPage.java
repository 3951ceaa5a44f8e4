package org.greenledger.app.field.pages;

import java.nio.charset.StandardCharsets;
import org.greenledger.app.field.FieldSettings;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.PublicPage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The field page 现场, as telephones keep it. It holds nothing of anybody, so that it opens without a
 * network and without a session; whose work it shows is asked by its scripts.
 */
@Controller
class FieldPage {

    private final FieldShell shell;
    private final FieldSettings settings;

    FieldPage(FieldShell shell, FieldSettings settings) {
        this.shell = shell;
        this.settings = settings;
    }

    @GetMapping("/field")
    @PublicPage
    Page page() {
        return Page.of("field/shell")
                .with("base", shell.base())
                .with("styles", shell.styles())
                .with("keepDays", settings.keepDays())
                .with("largest", settings.largestPicture().toBytes());
    }

    /** Whoever was sent to sign in comes back to the page by this address. */
    @GetMapping("/field/in")
    @Requires(Permission.EVIDENCE_ADD)
    Page in() {
        return Page.redirect(FieldShell.PAGE);
    }

    @GetMapping("/field/worker.js")
    @PublicPage
    ResponseEntity<byte[]> worker() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .header("Service-Worker-Allowed", FieldShell.PAGE)
                .body(shell.worker().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/field/manifest.webmanifest")
    @PublicPage
    ResponseEntity<byte[]> manifest() {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "manifest+json", StandardCharsets.UTF_8))
                .body(shell.manifest().getBytes(StandardCharsets.UTF_8));
    }
}
