package org.greenledger.app.ledger.deadlines.pages;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.IssueView;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.deadlines.Deadlines;
import org.greenledger.app.ledger.deadlines.DueView;
import org.greenledger.app.ledger.deadlines.ExtensionForm;
import org.greenledger.app.ledger.deadlines.ExtensionId;
import org.greenledger.app.ledger.deadlines.Extensions;
import org.greenledger.app.ledger.deadlines.IssueDues;
import org.greenledger.app.ledger.deadlines.MilestoneId;
import org.greenledger.app.ledger.deadlines.Milestones;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.Choice;
import org.greenledger.app.web.pieces.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Asking for a later day 申请延期. */
@Controller
@Requires(Permission.EXTENSION_APPLY)
class ExtensionApplyPage {

    private final Extensions extensions;
    private final Deadlines deadlines;
    private final Milestones milestones;
    private final Ledger ledger;
    private final ExtensionFiles files;

    ExtensionApplyPage(
            Extensions extensions,
            Deadlines deadlines,
            Milestones milestones,
            Ledger ledger,
            ExtensionFiles files) {
        this.extensions = extensions;
        this.deadlines = deadlines;
        this.milestones = milestones;
        this.ledger = ledger;
        this.files = files;
    }

    @GetMapping("/issues/{id}/extension")
    Page form(@PathVariable long id, @RequestParam Map<String, String> sent, CurrentUser user) {
        return form(new IssueId(id), sent, user, List.of());
    }

    @PostMapping("/issues/{id}/extension")
    Page apply(
            @PathVariable long id,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "files", required = false) List<MultipartFile> chosen,
            CurrentUser user)
            throws IOException {
        IssueId issue = new IssueId(id);
        ledger.issue(issue, user);
        try {
            List<Refusal> found = new ArrayList<>();
            LocalDate to = MilestoneInput.day(sent, "to_on", found);
            String target = sent.getOrDefault("target", "");
            if (!target.matches("|measure-[0-9]{1,4}|milestone-[0-9]{1,18}")) {
                found.add(Refusal.at("target", "请选择要延期的时限"));
            }
            Refused.ifAny(found);
            String number = target.substring(target.indexOf('-') + 1);
            ExtensionId extension =
                    extensions.apply(
                            issue,
                            new ExtensionForm(
                                    target.startsWith("measure-") ? Integer.valueOf(number) : null,
                                    target.startsWith("milestone-")
                                            ? new MilestoneId(Long.parseLong(number))
                                            : null,
                                    to,
                                    sent.getOrDefault("reason", "").strip(),
                                    sent.getOrDefault("progress", "").strip(),
                                    files.store(chosen == null ? List.of() : chosen)),
                            user);
            return Page.redirect("/extensions/" + extension.value()).toast("已提交，等待整改办初审");
        } catch (Refused refused) {
            return form(issue, sent, user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Page form(
            IssueId issue, Map<String, String> sent, CurrentUser user, List<Refusal> refusals) {
        IssueView view = ledger.issue(issue, user);
        if (!extensions.applicable(issue, user)) {
            throw Refused.because("延期由承担整改的单位申请，您的单位不承担这个问题的整改，或者问题已撤出");
        }
        return Page.of("ledger/extension-form")
                .with("view", view)
                .with("targets", targets(issue, user))
                .with("values", sent)
                .with("errors", new FormErrors(refusals));
    }

    /** What can be put off: the issue's own day, its measures', and open milestones. */
    private List<Choice> targets(IssueId issue, CurrentUser user) {
        IssueDues dues = deadlines.of(issue, user);
        List<Choice> all = new ArrayList<>();
        if (dues.own().dueOn() != null) {
            all.add(new Choice("", "整改时限 " + dues.own().dueOn()));
        }
        dues.measures().entrySet().stream()
                .filter(m -> m.getValue().dueOn() != null)
                .sorted(Map.Entry.comparingByKey())
                .forEach(m -> all.add(measure(m.getKey(), m.getValue())));
        milestones.of(issue, user).stream()
                .filter(m -> m.reachedOn() == null)
                .forEach(
                        m ->
                                all.add(
                                        new Choice(
                                                "milestone-" + m.id().value(),
                                                "节点 " + m.dueOn() + " " + m.what())));
        return all;
    }

    private static Choice measure(int number, DueView due) {
        return new Choice("measure-" + number, "第" + number + "条措施 " + due.dueOn());
    }
}
