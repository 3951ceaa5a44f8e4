package org.greenledger.app.ledger.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.people.Colleague;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.IssueView;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.charge.ChargeChoice;
import org.greenledger.app.ledger.charge.ChargeEdit;
import org.greenledger.app.ledger.charge.ChargeRow;
import org.greenledger.app.ledger.charge.Charges;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is in charge of one issue's duties. */
@Controller
@Requires(Permission.DUTY_ASSIGN)
class IssueChargesPage {

    private final Charges charges;
    private final Ledger ledger;

    IssueChargesPage(Charges charges, Ledger ledger) {
        this.charges = charges;
        this.ledger = ledger;
    }

    @GetMapping("/issues/{id}/charges")
    Page show(@PathVariable long id, CurrentUser user) {
        return form(id, "", user, List.of());
    }

    @PostMapping("/issues/{id}/charges")
    Page assign(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> duties,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> sent,
            CurrentUser user) {
        ledger.issue(new IssueId(id), user);
        try {
            List<ChargeEdit> edits = new ArrayList<>();
            for (String duty : duties) {
                String key = duty.replaceAll(":.*", "");
                edits.add(
                        ChargeEdit.read(
                                duty,
                                ChargeChoice.read(sent.getOrDefault("leader-" + key, "")),
                                ChargeChoice.read(sent.getOrDefault("clerk-" + key, ""))));
            }
            int changed = charges.assign(edits, reason, user);
            return Page.redirect("/issues/" + id).toast(changed == 0 ? "没有改动" : "已分派");
        } catch (Refused refused) {
            return form(id, reason, user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Page form(long id, String reason, CurrentUser user, List<Refusal> refusals) {
        IssueView view = ledger.issue(new IssueId(id), user);
        List<ChargeRow> rows =
                charges.of(new IssueId(id), user).stream().filter(ChargeRow::assignable).toList();
        if (rows.isEmpty()) {
            throw Refused.because("这个问题里没有您可以分派的责任：承担责任的单位还没有登记，或者不在您的范围内");
        }
        Map<UnitId, List<Colleague>> candidates = new LinkedHashMap<>();
        rows.forEach(
                r ->
                        candidates.computeIfAbsent(
                                r.unit(), u -> charges.candidates(List.of(u), user)));
        return Page.of("ledger/issue-charges")
                .with("view", view)
                .with("rows", rows)
                .with("candidates", candidates)
                .with("reason", reason)
                .with("errors", new FormErrors(refusals));
    }
}
