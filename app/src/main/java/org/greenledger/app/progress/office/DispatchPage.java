package org.greenledger.app.progress.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.ReportPart;
import org.greenledger.app.progress.figures.Figures;
import org.greenledger.app.progress.figures.PeriodFigures;
import org.greenledger.app.progress.freezing.LateLeaveId;
import org.greenledger.app.progress.freezing.LateLeaves;
import org.greenledger.app.progress.review.SpotChecks;
import org.greenledger.app.progress.review.SpotDrawId;
import org.greenledger.app.progress.review.SpotForm;
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

/** 调度: the periods and how their reports stand; leaves to be late and draws of one period. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class DispatchPage {

    private static final int PERIODS = 26;
    private static final int TREND = 12;

    private final Figures figures;
    private final LateLeaves leaves;
    private final SpotChecks checks;
    private final IssueLists lists;
    private final Clock clock;

    DispatchPage(
            Figures figures, LateLeaves leaves, SpotChecks checks, IssueLists lists, Clock clock) {
        this.figures = figures;
        this.leaves = leaves;
        this.checks = checks;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/dispatch")
    Page list(@RequestParam(defaultValue = "") String inspection, CurrentUser user) {
        Long id = Sent.number(inspection);
        return Page.of("progress/dispatch")
                .with("periods", figures.periods(inspection(id), PERIODS, user))
                .with("inspections", lists.inspections(user))
                .with("inspection", id)
                .with("today", LocalDate.now(clock));
    }

    private static @Nullable InspectionId inspection(@Nullable Long id) {
        return id == null ? null : new InspectionId(id);
    }

    @GetMapping("/dispatch/{id}")
    Page one(@PathVariable long id, CurrentUser user) {
        return one(new PeriodId(id), Map.of(), user, List.of());
    }

    private Page one(
            PeriodId id, Map<String, String> sent, CurrentUser user, List<Refusal> refusals) {
        PeriodFigures period = figures.period(id, user);
        boolean acts = period.office() && user.may(Permission.PROGRESS_REVIEW);
        List<PeriodFigures> trend =
                figures.periods(period.period().inspection(), TREND, user).stream()
                        .filter(p -> p.period().course() == period.period().course())
                        .toList();
        return Page.of("progress/period")
                .with("period", period)
                .with("units", figures.units(id, ReportPart.SUBMITS, user))
                .with("trend", trend)
                .with("leaves", leaves.of(id, user))
                .with("draws", acts ? checks.of(id, user) : List.of())
                .with("acts", acts)
                .with("today", LocalDate.now(clock))
                .with("sent", sent)
                .with("errors", new FormErrors(refusals));
    }

    @PostMapping("/dispatch/{id}/leaves")
    @Requires(Permission.PROGRESS_REVIEW)
    Page grant(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<String> units,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user) {
        PeriodId period = new PeriodId(id);
        try {
            LocalDate day = Sent.day(until, "until");
            if (day == null) {
                throw new Refused(List.of(Refusal.at("until", "请填写补报的最后一天")));
            }
            int given = leaves.grant(period, units(units), day, Sent.words(reason), user);
            return Page.redirect("/dispatch/" + id + "#leaves").toast("已准予 " + given + " 个单位补报");
        } catch (Refused refused) {
            Map<String, String> sent = new LinkedHashMap<>();
            sent.put("until", until);
            sent.put("reason", reason);
            return one(period, sent, user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static List<UnitId> units(List<String> sent) {
        return sent.stream().map(Sent::number).filter(Objects::nonNull).map(UnitId::new).toList();
    }

    @PostMapping("/dispatch/{id}/leaves/{leave}/end")
    @Requires(Permission.PROGRESS_REVIEW)
    Page end(@PathVariable long id, @PathVariable long leave, CurrentUser user) {
        leaves.end(new LateLeaveId(leave), user);
        return Page.redirect("/dispatch/" + id + "#leaves").toast("已收回迟报许可");
    }

    @PostMapping("/dispatch/{id}/draws")
    @Requires(Permission.PROGRESS_REVIEW)
    Page draw(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "share") String by,
            @RequestParam(defaultValue = "") String seed,
            CurrentUser user) {
        PeriodId period = new PeriodId(id);
        try {
            Long number = Sent.number(amount.strip());
            Integer asked = number == null ? null : (int) Math.min(number, Integer.MAX_VALUE);
            boolean share = by.equals("share");
            SpotDrawId drawn =
                    checks.draw(
                            new SpotForm(
                                    period,
                                    share ? asked : null,
                                    share ? null : asked,
                                    Sent.words(seed)),
                            user);
            return Page.redirect("/draws/" + drawn.value()).toast("已抽取");
        } catch (Refused refused) {
            return one(period, Map.of("amount", amount, "seed", seed), user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }
}
