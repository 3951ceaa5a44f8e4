package org.greenledger.app.progress.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.IssueView;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.progress.PassDownId;
import org.greenledger.app.progress.passdown.PassDownForm;
import org.greenledger.app.progress.passdown.PassDownView;
import org.greenledger.app.progress.passdown.PassDowns;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
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
import org.springframework.web.multipart.MultipartFile;

/** 交给下级: a unit passes a duty down to a unit below it. */
@Controller
class PassDownPage {

    private final PassDowns passDowns;
    private final Ledger ledger;

    PassDownPage(PassDowns passDowns, Ledger ledger) {
        this.passDowns = passDowns;
        this.ledger = ledger;
    }

    @GetMapping("/pass-down")
    @Requires(Permission.PROGRESS_REPORT)
    Page show(
            @RequestParam long issue,
            @RequestParam(defaultValue = "0") long measure,
            @RequestParam(defaultValue = "0") long from,
            CurrentUser user) {
        return page(issue, measure, from, Map.of(), FormErrors.NONE, user);
    }

    @PostMapping("/pass-down")
    @Requires(Permission.PROGRESS_REPORT)
    Page pass(
            @RequestParam long issue,
            @RequestParam(defaultValue = "0") long measure,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "0") long to,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentUser user)
            throws IOException {
        UnitId unit = from == 0 ? user.unit() : new UnitId(from);
        PassDownForm form =
                new PassDownForm(
                        new IssueId(issue),
                        measure == 0 ? null : measure,
                        unit,
                        new UnitId(to),
                        sent.getOrDefault("what", ""),
                        sent.getOrDefault("persons", ""),
                        day(sent.getOrDefault("dueOn", "")));
        try {
            PassDowns.SubPlan plan =
                    file == null || file.isEmpty()
                            ? null
                            : new PassDowns.SubPlan(
                                    Objects.requireNonNullElse(file.getOriginalFilename(), "方案"),
                                    file.getInputStream());
            passDowns.pass(form, plan, user);
        } catch (Refused refused) {
            return page(issue, measure, from, sent, new FormErrors(refused.refusals()), user)
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Page.redirect("/pass-down?issue=" + issue + "&measure=" + measure + "&from=" + from)
                .toast("已交办，下级单位从本期起向您的单位填报");
    }

    @PostMapping("/pass-down/{id}/withdraw")
    @Requires(Permission.PROGRESS_REPORT)
    Page withdraw(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user) {
        PassDownView view = passDowns.get(new PassDownId(id), user);
        passDowns.withdraw(view.id(), reason, user);
        return Page.redirect(
                        "/pass-down?issue=" + view.issue().value() + "&from=" + view.from().value())
                .toast("已收回");
    }

    @GetMapping("/pass-down/{id}/file")
    @Requires(Permission.LEDGER_VIEW)
    ResponseEntity<Resource> file(@PathVariable long id, CurrentUser user) {
        PassDowns.SubPlan plan = passDowns.file(new PassDownId(id), user);
        ContentDisposition attachment =
                ContentDisposition.attachment()
                        .filename(plan.name(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new InputStreamResource(plan.content()));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private Page page(
            long issue,
            long measure,
            long from,
            Map<String, String> sent,
            FormErrors errors,
            CurrentUser user) {
        IssueView view = ledger.issue(new IssueId(issue), user);
        UnitId unit = from == 0 ? user.unit() : new UnitId(from);
        List<PassDownView> all = passDowns.of(new IssueId(issue), user);
        return Page.of("progress/pass-down")
                .with("view", view)
                .with("measure", measure)
                .with("from", unit.value())
                .with("below", passDowns.below(unit, user))
                .with("all", all)
                .with("sent", sent)
                .with("errors", errors);
    }
}
