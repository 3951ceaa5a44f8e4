package org.greenledger.app.ledger.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.EditRefusal;
import org.greenledger.app.ledger.FieldChange;
import org.greenledger.app.ledger.IssueEdit;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.IssueView;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Origin;
import org.greenledger.app.ledger.charge.Charges;
import org.greenledger.app.ledger.deadlines.Deadlines;
import org.greenledger.app.ledger.lists.ListSettings;
import org.greenledger.app.ledger.spi.IssuePanel;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An issue 问题详情: what it is, who and when, where each field was read, what happened to it. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class IssuePage {

    private final Ledger ledger;
    private final Charges charges;
    private final ListSettings settings;
    private final List<IssuePanel> panels;
    private final NowCalled nowCalled;
    private final Clock clock;
    private final Deadlines deadlines;

    IssuePage(
            Ledger ledger,
            Charges charges,
            ListSettings settings,
            ObjectProvider<IssuePanel> panels,
            NowCalled nowCalled,
            Clock clock,
            Deadlines deadlines) {
        this.deadlines = deadlines;
        this.nowCalled = nowCalled;
        this.ledger = ledger;
        this.charges = charges;
        this.settings = settings;
        this.panels = panels.stream().sorted(Comparator.comparingInt(IssuePanel::order)).toList();
        this.clock = clock;
    }

    @GetMapping("/issues/{id}")
    Page issue(@PathVariable long id, CurrentUser user) {
        IssueView view = open(id, user);
        return Page.of("ledger/issue")
                .with("model", model(view, user))
                .with("charges", charges.of(new IssueId(id), user))
                .with("panels", panels.stream().filter(p -> p.shownTo(user)).toList());
    }

    @GetMapping("/issues/{id}/edit")
    @Requires(Permission.LEDGER_EDIT)
    Page form(@PathVariable long id, CurrentUser user) {
        IssueView view = open(id, user);
        return form(view, IssueForm.of(view.issue()), "", FormErrors.NONE, user);
    }

    /** The issue; that somebody looked at a secret one is written down. */
    private IssueView open(long id, CurrentUser user) {
        IssueView view = ledger.issue(new IssueId(id), user);
        if (view.secret()) {
            ledger.viewed(view, user);
        }
        return view;
    }

    @PostMapping("/issues/{id}")
    @Requires(Permission.LEDGER_EDIT)
    Page save(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> sent,
            CurrentUser user) {
        IssueId issue = new IssueId(id);
        IssueView view = ledger.issue(issue, user);
        IssueForm before = IssueForm.of(view.issue());
        IssueForm typed = before.typed(sent);
        List<FieldChange> changes = typed.changes(before);
        IssueEdit edit = new IssueEdit(issue, version, changes, reason.strip());
        List<EditRefusal> refused =
                view.issue().version() == version ? ledger.check(List.of(edit), user) : List.of();
        if (!refused.isEmpty()) {
            return form(view, version, typed, reason, errors(refused), user)
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        int changed = ledger.edit(List.of(edit), Origin.PAGE, user);
        return Page.redirect("/issues/" + id).toast(changed == 0 ? "没有改动" : "已保存");
    }

    /** Makes the issue an accountability matter that only few may see, or lifts that. */
    @PostMapping("/issues/{id}/secret")
    @Requires(Permission.ACCOUNTABILITY_VIEW)
    Page secret(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam boolean secret,
            @RequestParam(name = "secret_reason", defaultValue = "") String reason,
            CurrentUser user) {
        IssueView view = ledger.issue(new IssueId(id), user);
        try {
            ledger.secret(new IssueId(id), version, secret, reason, user);
        } catch (Refused refused) {
            return form(
                            view,
                            IssueForm.of(view.issue()),
                            reason,
                            new FormErrors(refused.refusals()),
                            user)
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Page.redirect("/issues/" + id)
                .toast(secret ? "已设为追责事项，只有有权限的人员能看到" : "已解除，恢复原来的查看范围");
    }

    private static Page form(
            IssueView view, IssueForm form, String reason, FormErrors errors, CurrentUser user) {
        return form(view, view.issue().version(), form, reason, errors, user);
    }

    private static Page form(
            IssueView view,
            int version,
            IssueForm form,
            String reason,
            FormErrors errors,
            CurrentUser user) {
        if (!view.editable()) {
            throw Refused.because("问题" + view.issue().entry().number() + "由其他单位的整改办管理或已撤出，您只能查看");
        }
        return Page.of("ledger/edit")
                .with("view", view)
                .with("version", version)
                .with("form", form)
                .with("reason", reason)
                .with("secrecy", user.may(Permission.ACCOUNTABILITY_VIEW))
                .with("errors", errors);
    }

    private static FormErrors errors(List<EditRefusal> refused) {
        List<Refusal> all = new ArrayList<>();
        for (EditRefusal r : refused) {
            IssueField field = r.field();
            String at =
                    field == null
                            ? "reason"
                            : r.measure() == null ? field.code() : field.code() + "." + r.measure();
            all.add(Refusal.at(at, r.message()));
        }
        return new FormErrors(all);
    }

    private IssueModel model(IssueView view, CurrentUser user) {
        return new IssueModel(
                view,
                deadlines.of(view.issue().id(), user),
                LocalDate.now(clock),
                clock.getZone(),
                settings.soonDays(),
                nowCalled.of(view.issue().entry().duties()));
    }
}
