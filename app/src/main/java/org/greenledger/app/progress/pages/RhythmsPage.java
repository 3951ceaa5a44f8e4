package org.greenledger.app.progress.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.progress.Course;
import org.greenledger.app.progress.Frequency;
import org.greenledger.app.progress.rhythms.RhythmForm;
import org.greenledger.app.progress.rhythms.Rhythms;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 调度周期: how often each inspection is reported on, with the days to come. */
@Controller
@Requires(Permission.PROGRESS_MANAGE)
class RhythmsPage {

    private static final int SHOWN = 6;
    private static final int USUAL_DAYS = 5;

    private final Rhythms rhythms;
    private final Clock clock;

    RhythmsPage(Rhythms rhythms, Clock clock) {
        this.rhythms = rhythms;
        this.clock = clock;
    }

    @GetMapping("/rhythms")
    Page show(CurrentUser user) {
        return page(null, FormErrors.NONE, user);
    }

    /** The next periods and closing days if this were set. */
    @GetMapping("/rhythms/preview")
    Page preview(
            @RequestParam long inspection,
            @RequestParam(defaultValue = "") String course,
            @RequestParam(defaultValue = "") String frequency,
            @RequestParam(defaultValue = "") String closingDays,
            @RequestParam(required = false) @Nullable LocalDate fromOn,
            CurrentUser user) {
        RhythmForm form = form(inspection, course, frequency, closingDays, fromOn, "");
        boolean usable = form.closingDays() >= 0 && form.closingDays() <= 30;
        return Page.of("progress/closings")
                .with("days", usable ? rhythms.preview(form, SHOWN, user) : List.of());
    }

    @PostMapping("/rhythms")
    Page set(
            @RequestParam long inspection,
            @RequestParam(defaultValue = "") String course,
            @RequestParam(defaultValue = "") String frequency,
            @RequestParam(defaultValue = "") String closingDays,
            @RequestParam(required = false) @Nullable LocalDate fromOn,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user) {
        RhythmForm form = form(inspection, course, frequency, closingDays, fromOn, reason);
        try {
            rhythms.set(form, user);
        } catch (Refused refused) {
            return page(form, new FormErrors(refused.refusals()), user)
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Page.redirect("/rhythms").toast("已设定，从还没有开启的一期起执行");
    }

    private RhythmForm form(
            long inspection,
            String course,
            String frequency,
            String closingDays,
            @Nullable LocalDate fromOn,
            String reason) {
        return new RhythmForm(
                new InspectionId(inspection),
                course.equals(Course.KEPT.code()) ? Course.KEPT : Course.RUNNING,
                java.util.Arrays.stream(Frequency.values())
                        .filter(f -> f.code().equals(frequency))
                        .findFirst()
                        .orElse(Frequency.MONTHLY),
                closingDays.strip().matches("\\d{1,4}")
                        ? Integer.parseInt(closingDays.strip())
                        : closingDays.isBlank() ? USUAL_DAYS : -1,
                fromOn == null ? LocalDate.now(clock) : fromOn,
                reason);
    }

    private Page page(@Nullable RhythmForm form, FormErrors errors, CurrentUser user) {
        return Page.of("progress/rhythms")
                .with("all", rhythms.all(user))
                .with("form", form)
                .with("errors", errors)
                .with("today", LocalDate.now(clock));
    }
}
