package org.greenledger.app.supervision.lamps.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.supervision.lamps.DueActs;
import org.greenledger.app.supervision.lamps.PointsView;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.greenledger.app.web.pieces.Pager;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 督办约谈 and 扣分: what lamps made due, and the points they took. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class DueActsPage {

    private final DueActs acts;
    private final Clock clock;

    DueActsPage(DueActs acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping("/lamps/acts")
    Page list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page,
            CurrentUser user) {
        return list(!state.equals("settled"), page, List.of(), user);
    }

    private Page list(boolean open, int page, List<Refusal> refusals, CurrentUser user) {
        int at = Math.min(Math.max(1, page), 100_000);
        DueActs.Found found = acts.page(open, at, user);
        int first = (at - 1) * DueActs.PAGE + 1;
        int rows = found.rows().size();
        String address = "/lamps/acts?state=" + (open ? "open" : "settled");
        return Page.of("supervision/due-acts")
                .with("tabs", LampsPage.tabs("acts", 0))
                .with("open", open)
                .with("rows", found.rows())
                .with("today", LocalDate.now(clock))
                .with("manages", user.may(Permission.LAMP_MANAGE))
                .with(
                        "pager",
                        new Pager(
                                rows == 0 ? 0 : first,
                                rows == 0 ? 0 : first + rows - 1,
                                found.count(),
                                false,
                                at > 1 ? address + "&page=" + (at - 1) : null,
                                rows > 0 && first - 1 + rows < found.count()
                                        ? address + "&page=" + (at + 1)
                                        : null))
                .with("errors", new FormErrors(refusals));
    }

    @PostMapping("/lamps/acts/{id}")
    @Requires(Permission.LAMP_MANAGE)
    Page settle(
            @PathVariable long id,
            @RequestParam(defaultValue = "done") String outcome,
            @RequestParam(defaultValue = "") String note,
            CurrentUser user) {
        try {
            acts.settle(id, !outcome.equals("waived"), note, user);
        } catch (Refused refused) {
            return list(true, 1, refused.refusals(), user).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Page.redirect("/lamps/acts").toast("已办结");
    }

    @GetMapping("/lamps/points")
    Page points(@RequestParam(defaultValue = "0") int year, CurrentUser user) {
        int now = LocalDate.now(clock).getYear();
        int asked = year < 2000 || year > 2100 ? now : year;
        List<PointsView> rows = acts.points(asked, user);
        return Page.of("supervision/lamp-points")
                .with("tabs", LampsPage.tabs("points", 0))
                .with("year", asked)
                .with("thisYear", now)
                .with("rows", rows);
    }
}
