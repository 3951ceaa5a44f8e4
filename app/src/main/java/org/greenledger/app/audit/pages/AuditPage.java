package org.greenledger.app.audit.pages;

import java.util.List;
import org.greenledger.app.audit.AuditTrail;
import org.greenledger.app.audit.EntryView;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened, newest first. */
@Controller
class AuditPage {

    private static final int ROWS = 50;

    private final AuditTrail trail;

    AuditPage(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/audit")
    @Requires(Permission.AUDIT_VIEW)
    Page list(@RequestParam(defaultValue = "") String q, @RequestParam @Nullable Long before) {
        List<EntryView> found =
                trail.entries(before == null ? Long.MAX_VALUE : before, q, ROWS + 1);
        boolean more = found.size() > ROWS;
        List<EntryView> rows = more ? found.subList(0, ROWS) : found;
        return Page.of("audit/list")
                .with("rows", rows)
                .with("q", q)
                .with("first", before == null)
                .with("next", more ? rows.get(ROWS - 1).id() : null);
    }

    @Bean
    static NavEntry auditEntry() {
        return NavEntry.of("审计记录", "/audit", Icon.LOG, 920).needing(Permission.AUDIT_VIEW.code());
    }
}
