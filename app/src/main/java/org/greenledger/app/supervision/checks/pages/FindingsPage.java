package org.greenledger.app.supervision.checks.pages;

import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.names.UnitNames;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.supervision.checks.CheckSettings;
import org.greenledger.app.supervision.checks.FindingId;
import org.greenledger.app.supervision.checks.FindingQuery;
import org.greenledger.app.supervision.checks.Findings;
import org.greenledger.app.supervision.checks.Outcome;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.greenledger.app.web.pieces.Pager;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 疑点: what the standing checks found; settled by the office, explained by the heads of units. */
@Controller
@Requires({Permission.CHECK_SETTLE, Permission.DUTY_ASSIGN})
class FindingsPage {

    private static final String LIST = "/checks";

    private final Findings findings;
    private final CheckSettings checks;
    private final IssueLists lists;
    private final UnitNames names;

    FindingsPage(Findings findings, CheckSettings checks, IssueLists lists, UnitNames names) {
        this.findings = findings;
        this.checks = checks;
        this.lists = lists;
        this.names = names;
    }

    @GetMapping(LIST)
    Page list(@RequestParam Map<String, String> query, CurrentUser user) {
        return list(query, user, List.of());
    }

    /** Settles what is ticked. */
    @PostMapping(LIST)
    @Requires(Permission.CHECK_SETTLE)
    Page settle(
            @RequestParam(defaultValue = "") List<String> findings,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> sent,
            CurrentUser user) {
        try {
            Outcome chosen =
                    Outcome.of(outcome)
                            .orElseThrow(
                                    () -> new Refused(List.of(Refusal.at("outcome", "请选择处理结果"))));
            int settled = this.findings.settle(findings, chosen, reason, user);
            return Page.redirect(FindingAddress.of(sent).within(LIST))
                    .toast(settled == 0 ? "这些疑点已经处理过" : "已处理 " + settled + " 个疑点");
        } catch (Refused refused) {
            return list(sent, user, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/checks/{id}")
    Page one(@PathVariable long id, @RequestParam Map<String, String> query, CurrentUser user) {
        return one(id, query, user, List.of());
    }

    /** Explains a finding for the unit that it is about. */
    @PostMapping("/checks/{id}/answer")
    @Requires(Permission.DUTY_ASSIGN)
    Page answer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam Map<String, String> sent,
            CurrentUser user) {
        try {
            findings.answer(new FindingId(id), words, user);
            return Page.redirect("/checks/" + id).toast("已提交说明");
        } catch (Refused refused) {
            return one(id, sent, user, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Page one(long id, Map<String, String> query, CurrentUser user, List<Refusal> refusals) {
        return Page.of("supervision/finding")
                .fragment("supervision/findingFacts")
                .with("view", findings.one(new FindingId(id), user))
                .with("address", FindingAddress.of(query))
                .with("sent", query)
                .with("errors", new FormErrors(refusals));
    }

    private Page list(Map<String, String> sent, CurrentUser user, List<Refusal> refusals) {
        FindingAddress address = FindingAddress.of(sent);
        FindingQuery query = address.query(names, user);
        Findings.Found found = findings.page(query, user);
        InspectionId inspection = query.inspection();
        boolean settles = user.may(Permission.CHECK_SETTLE);
        return Page.of("supervision/findings")
                .with("address", address)
                .with("query", query)
                .with("rows", found.rows())
                .with("cards", checks.cards())
                .with("inspections", lists.inspections(user))
                .with("settles", settles)
                .with(
                        "own",
                        settles && inspection != null && checks.owns(inspection, user)
                                ? inspection
                                : null)
                .with(
                        "last",
                        settles && inspection != null && checks.owns(inspection, user)
                                ? checks.lastRun(inspection, user).orElse(null)
                                : null)
                .with("sent", sent)
                .with("pager", pager(address, query, found))
                .with("errors", new FormErrors(refusals));
    }

    private static Pager pager(FindingAddress address, FindingQuery query, Findings.Found found) {
        int first = (query.page() - 1) * Findings.PAGE + 1;
        int shown = found.rows().size();
        boolean more = shown == Findings.PAGE && first - 1 + shown < found.count();
        return new Pager(
                shown == 0 ? 0 : first,
                shown == 0 ? 0 : first + shown - 1,
                found.count(),
                found.count() == Findings.COUNTED,
                query.page() > 1 ? address.at(LIST, query.page() - 1) : null,
                more ? address.at(LIST, query.page() + 1) : null);
    }
}
