package org.greenledger.app.audit.pages;

import java.util.List;
import org.greenledger.app.audit.AuditTrail;
import org.greenledger.app.audit.EntryFilter;
import org.greenledger.app.audit.EntryView;
import org.greenledger.app.audit.Topic;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened, newest first. */
@Controller
@Requires({Permission.AUDIT_VIEW, Permission.AUDIT_OFFICE})
class AuditPage {

    private static final int ROWS = 50;

    private final AuditTrail trail;

    AuditPage(AuditTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/audit")
    Page list(
            @ModelAttribute AuditAddress address,
            @RequestParam(required = false) @Nullable Long before,
            CurrentUser user) {
        EntryFilter filter = address.filter();
        List<EntryView> found =
                trail.entries(filter, before == null ? Long.MAX_VALUE : before, ROWS + 1, user);
        boolean more = found.size() > ROWS;
        List<EntryView> rows = more ? found.subList(0, ROWS) : found;
        boolean wholeLog = user.may(Permission.AUDIT_VIEW);
        return Page.of("audit/list")
                .with("rows", rows)
                .with("filter", filter)
                .with("query", address.query())
                .with("topics", Topic.values())
                .with("first", before == null)
                .with("next", more ? rows.get(ROWS - 1).id() : null)
                .with("wholeLog", wholeLog)
                .with("warnings", wholeLog ? trail.warnings() : List.of())
                .with("seal", trail.latestSeal().orElse(null));
    }

    @GetMapping("/audit/entries/{id}")
    Page entry(@PathVariable long id, CurrentUser user) {
        return Page.of("audit/entry").with("detail", trail.entry(id, user));
    }

    @Bean
    static NavEntry auditEntry() {
        return new NavEntry(
                "审计记录",
                "/audit",
                Icon.LOG,
                920,
                visitor ->
                        visitor.allows(Permission.AUDIT_VIEW.code())
                                || visitor.allows(Permission.AUDIT_OFFICE.code()),
                false);
    }
}
