package org.greenledger.app.supervision.lamps.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.supervision.lamps.CriticismKind;
import org.greenledger.app.supervision.lamps.Criticisms;
import org.greenledger.app.supervision.lamps.LampLists;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An issue's lamp with its reason and history, and criticism from above. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class IssueLampPage {

    private final LampLists lamps;
    private final Criticisms criticisms;
    private final Clock clock;

    IssueLampPage(LampLists lamps, Criticisms criticisms, Clock clock) {
        this.lamps = lamps;
        this.criticisms = criticisms;
        this.clock = clock;
    }

    @GetMapping("/issues/{id}/lamp")
    Page panel(@PathVariable long id, CurrentUser user) {
        IssueId issue = new IssueId(id);
        return Page.of("supervision/issue-lamp")
                .with("tile", lamps.of(issue, user))
                .with("past", lamps.history(issue, user))
                .with("criticisms", criticisms.of(issue, user))
                .with("may", criticisms.may(issue, user));
    }

    @GetMapping("/issues/{id}/criticisms")
    @Requires(Permission.LEDGER_EDIT)
    Page form(@PathVariable long id, CurrentUser user) {
        return form(id, Map.of(), List.of(), user);
    }

    private Page form(long id, Map<String, String> sent, List<Refusal> refusals, CurrentUser user) {
        IssueId issue = new IssueId(id);
        return Page.of("supervision/criticisms")
                .with("tile", lamps.of(issue, user))
                .with("criticisms", criticisms.of(issue, user))
                .with("may", criticisms.may(issue, user))
                .with("today", LocalDate.now(clock).toString())
                .with("sent", sent)
                .with("errors", new FormErrors(refusals));
    }

    @PostMapping("/issues/{id}/criticisms")
    @Requires(Permission.LEDGER_EDIT)
    Page record(@PathVariable long id, @RequestParam Map<String, String> sent, CurrentUser user) {
        try {
            criticisms.record(
                    new IssueId(id),
                    CriticismKind.of(sent.getOrDefault("kind", "")).orElse(null),
                    sent.getOrDefault("by", "").replace("\0", ""),
                    LampRulesPage.day(sent.getOrDefault("on", "")),
                    sent.getOrDefault("what", "").replace("\0", ""),
                    user);
        } catch (Refused refused) {
            return form(id, sent, refused.refusals(), user).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Page.redirect("/issues/" + id).toast("已登记批评，亮灯已重新判定");
    }

    @PostMapping("/issues/{id}/criticisms/{criticism}/withdraw")
    @Requires(Permission.LEDGER_EDIT)
    Page withdraw(
            @PathVariable long id,
            @PathVariable long criticism,
            @RequestParam(defaultValue = "") String why,
            CurrentUser user) {
        try {
            criticisms.withdraw(new IssueId(id), criticism, why, user);
        } catch (Refused refused) {
            return form(id, Map.of(), refused.refusals(), user)
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Page.redirect("/issues/" + id).toast("已撤销批评，亮灯已重新判定");
    }
}
