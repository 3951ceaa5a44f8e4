package org.greenledger.app.ledger.deadlines.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.IssueView;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.deadlines.MilestoneId;
import org.greenledger.app.ledger.deadlines.MilestoneView;
import org.greenledger.app.ledger.deadlines.Milestones;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Milestones of an issue: adding, changing, reaching and withdrawing them. */
@Controller
@Requires({Permission.LEDGER_EDIT, Permission.PROGRESS_REPORT})
class MilestonesPage {

    private final Milestones milestones;
    private final Ledger ledger;
    private final Clock clock;

    MilestonesPage(Milestones milestones, Ledger ledger, Clock clock) {
        this.milestones = milestones;
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/issues/{id}/milestones/new")
    Page blank(@PathVariable long id, CurrentUser user) {
        return form(new IssueId(id), null, Map.of(), user, List.of());
    }

    @PostMapping("/issues/{id}/milestones")
    Page add(@PathVariable long id, @RequestParam Map<String, String> sent, CurrentUser user) {
        IssueId issue = new IssueId(id);
        ledger.issue(issue, user);
        return kept(
                () -> issue,
                i -> {
                    milestones.add(i, MilestoneInput.read(sent), user);
                    return "已添加节点";
                },
                null,
                sent,
                user);
    }

    @GetMapping("/milestones/{id}")
    Page one(@PathVariable long id, CurrentUser user) {
        MilestoneId milestone = new MilestoneId(id);
        return form(milestones.issue(milestone, user), milestone, Map.of(), user, List.of());
    }

    @PostMapping("/milestones/{id}")
    Page change(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            CurrentUser user) {
        MilestoneId milestone = new MilestoneId(id);
        return kept(
                () -> milestones.issue(milestone, user),
                i -> {
                    milestones.change(
                            milestone,
                            version,
                            MilestoneInput.read(sent),
                            sent.getOrDefault("reason", ""),
                            user);
                    return "已修改节点";
                },
                milestone,
                sent,
                user);
    }

    @PostMapping("/milestones/{id}/withdraw")
    Page withdraw(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            CurrentUser user) {
        MilestoneId milestone = new MilestoneId(id);
        return kept(
                () -> milestones.issue(milestone, user),
                i -> {
                    milestones.withdraw(milestone, version, sent.getOrDefault("reason", ""), user);
                    return "已撤销节点";
                },
                milestone,
                sent,
                user);
    }

    @PostMapping("/milestones/{id}/reach")
    Page reach(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            CurrentUser user) {
        MilestoneId milestone = new MilestoneId(id);
        return kept(
                () -> milestones.issue(milestone, user),
                i -> {
                    List<Refusal> found = new ArrayList<>();
                    LocalDate on = MilestoneInput.day(sent, "reached_on", found);
                    Refused.ifAny(found);
                    milestones.reach(milestone, version, on, user);
                    return "节点已完成";
                },
                milestone,
                sent,
                user);
    }

    /** Does something to an issue's milestones; answers with a toast. */
    private interface Act {
        String on(IssueId issue);
    }

    private Page kept(
            Supplier<IssueId> of,
            Act act,
            @Nullable MilestoneId milestone,
            Map<String, String> sent,
            CurrentUser user) {
        IssueId issue = of.get();
        try {
            String done = act.on(issue);
            return Page.redirect("/issues/" + issue.value()).toast(done);
        } catch (Refused refused) {
            return form(issue, milestone, sent, user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Page form(
            IssueId issue,
            @Nullable MilestoneId id,
            Map<String, String> sent,
            CurrentUser user,
            List<Refusal> refusals) {
        IssueView view = ledger.issue(issue, user);
        if (!milestones.editable(issue, user)) {
            throw Refused.because("节点由整改办或承担整改的单位维护，您只能查看");
        }
        MilestoneView milestone =
                id == null
                        ? null
                        : milestones.of(issue, user).stream()
                                .filter(m -> m.id().equals(id))
                                .findFirst()
                                .orElse(null);
        Map<String, String> values = new HashMap<>(MilestoneInput.values(milestone));
        values.putAll(sent);
        return Page.of("ledger/milestone")
                .with("view", view)
                .with("milestone", milestone)
                .with("values", values)
                .with("today", LocalDate.now(clock))
                .with("errors", new FormErrors(refusals));
    }
}
