package org.greenledger.app.ledger.deadlines.pages;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.greenledger.app.documents.Documents;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.deadlines.ExtensionId;
import org.greenledger.app.ledger.deadlines.ExtensionQuery;
import org.greenledger.app.ledger.deadlines.ExtensionState;
import org.greenledger.app.ledger.deadlines.ExtensionView;
import org.greenledger.app.ledger.deadlines.Extensions;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.Choice;
import org.greenledger.app.web.pieces.FormErrors;
import org.greenledger.app.web.pieces.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All requests to put a day off 延期, and each with its steps. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class ExtensionsPage {

    private final Extensions extensions;
    private final Ledger ledger;
    private final Documents documents;
    private final HigherUnits higher;
    private final Clock clock;

    ExtensionsPage(
            Extensions extensions,
            Ledger ledger,
            Documents documents,
            HigherUnits higher,
            Clock clock) {
        this.extensions = extensions;
        this.ledger = ledger;
        this.documents = documents;
        this.higher = higher;
        this.clock = clock;
    }

    @GetMapping("/extensions")
    Page list(@RequestParam Map<String, String> sent, CurrentUser user) {
        ExtensionQuery query = query(sent);
        Extensions.Found found = extensions.page(query, user);
        return Page.of("ledger/extensions")
                .with("sent", sent)
                .with("rows", found.rows())
                .with("states", states())
                .with("inspections", inspections(user))
                .with("units", units(user))
                .with("waiting", extensions.waiting(user))
                .with("rules", extensions.rules(user))
                .with("above", higher.of(user))
                .with("today", LocalDate.now(clock))
                .with("pager", pager(query, found, sent));
    }

    private static ExtensionQuery query(Map<String, String> sent) {
        Long unit = id(sent, "unit");
        Long inspection = id(sent, "inspection");
        Long issue = id(sent, "issue");
        Long page = id(sent, "page");
        ExtensionState state = null;
        for (ExtensionState s : ExtensionState.values()) {
            state = s.code().equals(sent.get("state")) ? s : state;
        }
        return new ExtensionQuery(
                state,
                unit == null ? null : new UnitId(unit),
                inspection == null ? null : new InspectionId(inspection),
                issue == null ? null : new IssueId(issue),
                "me".equals(sent.get("state")),
                page == null ? 1 : (int) Math.max(1, Math.min(page, 10_000)));
    }

    private static @Nullable Long id(Map<String, String> sent, String name) {
        String value = sent.getOrDefault(name, "");
        return value.matches("[0-9]{1,18}") ? Long.valueOf(value) : null;
    }

    private static List<Choice> states() {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice("me", "等我办理"));
        for (ExtensionState s : ExtensionState.values()) {
            all.add(new Choice(s.code(), s.chinese()));
        }
        return all;
    }

    private List<Choice> inspections(CurrentUser user) {
        return ledger.inspections(user).stream()
                .map(i -> new Choice("" + i.id().value(), i.name()))
                .toList();
    }

    private List<Choice> units(CurrentUser user) {
        return extensions.units(user).entrySet().stream()
                .map(u -> new Choice("" + u.getKey().value(), u.getValue()))
                .sorted(Comparator.comparing(Choice::label))
                .toList();
    }

    private static Pager pager(
            ExtensionQuery query, Extensions.Found found, Map<String, String> sent) {
        int first = (query.page() - 1) * Extensions.PAGE;
        int rows = found.rows().size();
        return new Pager(
                rows == 0 ? 0 : first + 1,
                rows == 0 ? 0 : first + rows,
                found.count(),
                false,
                query.page() == 1 ? null : address(sent, query.page() - 1),
                first + rows >= found.count() ? null : address(sent, query.page() + 1));
    }

    private static String address(Map<String, String> sent, int page) {
        StringBuilder address = new StringBuilder("/extensions?page=" + page);
        for (String name : List.of("state", "unit", "inspection", "issue")) {
            String value = sent.getOrDefault(name, "");
            if (value.matches("[a-z0-9]{1,18}")) {
                address.append('&').append(name).append('=').append(value);
            }
        }
        return address.toString();
    }

    @GetMapping("/extensions/{id}")
    Page one(@PathVariable long id, CurrentUser user) {
        return one(new ExtensionId(id), "", user, List.of());
    }

    private Page one(ExtensionId id, String opinion, CurrentUser user, List<Refusal> refusals) {
        ExtensionView view = extensions.get(id, user);
        return Page.of("ledger/extension")
                .with("model", new ExtensionModel(view, clock.getZone()))
                .with("opinion", opinion)
                .with("errors", new FormErrors(refusals));
    }

    @PostMapping("/extensions/{id}/decide")
    @Requires({Permission.EXTENSION_CHECK, Permission.EXTENSION_APPROVE})
    Page decide(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam boolean agree,
            @RequestParam(defaultValue = "") String opinion,
            CurrentUser user) {
        ExtensionId extension = new ExtensionId(id);
        try {
            ExtensionState now = extensions.decide(extension, version, agree, opinion, user);
            return Page.redirect("/extensions/" + id).toast(now.chinese());
        } catch (Refused refused) {
            return one(extension, opinion, user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/extensions/{id}/withdraw")
    @Requires(Permission.EXTENSION_APPLY)
    Page withdraw(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String opinion,
            CurrentUser user) {
        ExtensionId extension = new ExtensionId(id);
        try {
            extensions.withdraw(extension, version, opinion, user);
            return Page.redirect("/extensions/" + id).toast("已撤回");
        } catch (Refused refused) {
            return one(extension, opinion, user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/extensions/rules")
    @Requires(Permission.PROGRESS_MANAGE)
    Page rule(
            @RequestParam long inspection,
            @RequestParam(defaultValue = "") String unit,
            CurrentUser user) {
        UnitId chosen = null;
        if (!unit.isEmpty()) {
            if (higher.of(user).stream().noneMatch(c -> c.value().equals(unit))) {
                throw Refused.because("只能选择本单位的上级");
            }
            chosen = new UnitId(Long.parseLong(unit));
        }
        extensions.rule(new InspectionId(inspection), chosen, user);
        return Page.redirect("/extensions").toast("已设置");
    }

    @GetMapping("/extensions/{id}/files/{attachment}")
    ResponseEntity<Resource> file(
            @PathVariable long id, @PathVariable long attachment, CurrentUser user) {
        ExtensionView.File found =
                extensions.file(new ExtensionId(id), new FileId(attachment), user);
        InputStream content = documents.open(found.id());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(found.size())
                .body(new InputStreamResource(content));
    }
}
