package org.greenledger.app.progress.office;

import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.progress.review.SpotChecks;
import org.greenledger.app.progress.review.SpotDrawId;
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

/** 抽查: what was drawn, to be worked through. */
@Controller
@Requires(Permission.PROGRESS_REVIEW)
class SpotPage {

    private final SpotChecks checks;

    SpotPage(SpotChecks checks) {
        this.checks = checks;
    }

    @GetMapping("/draws/{id}")
    Page one(@PathVariable long id, CurrentUser user) {
        return one(new SpotDrawId(id), Map.of(), user, List.of());
    }

    private Page one(
            SpotDrawId id, Map<String, String> sent, CurrentUser user, List<Refusal> refusals) {
        return Page.of("progress/draw")
                .with("draw", checks.get(id, user))
                .with("rows", checks.rows(id, user))
                .with("again", checks.drawnAgain(id, user))
                .with("sent", sent)
                .with("errors", new FormErrors(refusals));
    }

    @PostMapping("/draws/{id}")
    Page settle(@PathVariable long id, @RequestParam Map<String, String> sent, CurrentUser user) {
        SpotDrawId draw = new SpotDrawId(id);
        try {
            Long check = Sent.number(sent.get("check"));
            boolean passed = sent.getOrDefault("result", "").equals("passed");
            if (check == null || !passed && !sent.getOrDefault("result", "").equals("failed")) {
                throw Refused.because("请选择合格或不合格");
            }
            checks.get(draw, user);
            checks.settle(draw, check, passed, Sent.words(sent.get("note")), user);
            return Page.redirect("/draws/" + id + "#check-" + check)
                    .toast(passed ? "已记录：合格" : "已记录：不合格，填报已退回");
        } catch (Refused refused) {
            return one(draw, sent, user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }
}
