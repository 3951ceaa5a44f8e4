package org.greenledger.app.supervision.checks.pages;

import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.supervision.checks.CheckRun;
import org.greenledger.app.supervision.checks.CheckSettings;
import org.greenledger.app.supervision.checks.CheckState;
import org.greenledger.app.supervision.checks.Checks;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 常设检查: what every check looks for, how it is set for an inspection, and the run at once. */
@Controller
class CheckRulesPage {

    private final CheckSettings settings;
    private final Checks checks;
    private final IssueLists lists;

    CheckRulesPage(CheckSettings settings, Checks checks, IssueLists lists) {
        this.settings = settings;
        this.checks = checks;
        this.lists = lists;
    }

    @GetMapping("/checks/rules")
    @Requires({Permission.CHECK_SETTLE, Permission.DUTY_ASSIGN})
    Page rules(@RequestParam(defaultValue = "0") long inspection, CurrentUser user) {
        return rules(inspection, user, "", Map.of(), List.of());
    }

    @PostMapping("/checks/rules/{code}")
    @Requires(Permission.CHECK_SETTLE)
    Page change(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") long inspection,
            @RequestParam(defaultValue = "false") boolean enabled,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> sent,
            CurrentUser user) {
        try {
            settings.change(new InspectionId(inspection), code, enabled, sent, reason, user);
            return Page.redirect("/checks/rules?inspection=" + inspection + "#" + code)
                    .toast("已保存，下次检查起按新的设置");
        } catch (Refused refused) {
            return rules(inspection, user, code, sent, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** Checks an inspection at once. */
    @PostMapping("/checks/again")
    @Requires(Permission.CHECK_SETTLE)
    Page again(@RequestParam(defaultValue = "0") long inspection, CurrentUser user) {
        CheckRun run = checks.again(new InspectionId(inspection), user);
        return Page.redirect("/checks?inspection=" + inspection)
                .toast("已重新检查：新发现 %d 个疑点，待处理 %d 个".formatted(run.fresh(), run.open()));
    }

    private Page rules(
            long asked,
            CurrentUser user,
            String code,
            Map<String, String> sent,
            List<Refusal> refusals) {
        List<InspectionView> own =
                user.may(Permission.CHECK_SETTLE)
                        ? lists.inspections(user).stream()
                                .filter(i -> settings.owns(i.id(), user))
                                .toList()
                        : List.of();
        InspectionView inspection = chosen(asked, own);
        return Page.of("supervision/checkRules")
                .with("cards", settings.cards())
                .with("inspections", own)
                .with("inspection", inspection)
                .with(
                        "states",
                        inspection == null
                                ? List.<CheckState>of()
                                : settings.of(inspection.id(), user))
                .with("code", code)
                .with("sent", sent)
                .with("errors", new FormErrors(refusals));
    }

    private static @Nullable InspectionView chosen(long asked, List<InspectionView> own) {
        return own.stream()
                .filter(i -> asked == 0 || i.id().value() == asked)
                .findFirst()
                .orElse(null);
    }
}
