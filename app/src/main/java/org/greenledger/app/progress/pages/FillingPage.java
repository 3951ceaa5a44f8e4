package org.greenledger.app.progress.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.greenledger.app.evidence.Evidence;
import org.greenledger.app.evidence.ProofId;
import org.greenledger.app.evidence.ProofView;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.ReportForm;
import org.greenledger.app.progress.ReportOrigin;
import org.greenledger.app.progress.filling.DraftSaved;
import org.greenledger.app.progress.filling.Drafts;
import org.greenledger.app.progress.filling.Filled;
import org.greenledger.app.progress.filling.Filling;
import org.greenledger.app.progress.filling.FillingRow;
import org.greenledger.app.progress.filling.FillingView;
import org.greenledger.app.progress.filling.IssueRowsView;
import org.greenledger.app.progress.filling.PastReport;
import org.greenledger.app.progress.filling.Reporting;
import org.greenledger.app.progress.filling.Submitted;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 填报: everything a unit owes in a period on one page, kept as it is typed. */
@Controller
@Requires(Permission.PROGRESS_REPORT)
class FillingPage {

    private final Filling filling;
    private final Drafts drafts;
    private final Reporting reporting;
    private final Evidence evidence;
    private final Clock clock;

    FillingPage(
            Filling filling, Drafts drafts, Reporting reporting, Evidence evidence, Clock clock) {
        this.filling = filling;
        this.drafts = drafts;
        this.reporting = reporting;
        this.evidence = evidence;
        this.clock = clock;
    }

    @GetMapping("/reports")
    Page show(
            @RequestParam(required = false) @Nullable Long period,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "0") long edit,
            CurrentUser user) {
        return page(view(period, unit, page, user), Map.of(), FormErrors.NONE, edit, user);
    }

    private FillingView view(
            @Nullable Long period, @Nullable Long unit, int page, CurrentUser user) {
        return filling.view(
                period == null ? null : new PeriodId(period),
                unit == null ? null : new UnitId(unit),
                page,
                user);
    }

    /** Keeps what is typed; answers what stands under the percentage. */
    @PostMapping("/reports/{owed}/draft")
    Page keep(
            @PathVariable long owed,
            @RequestParam(defaultValue = "0") int draft,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentUser user) {
        OwedId id = new OwedId(owed);
        DraftSaved saved =
                drafts.save(id, new TypedReport(id, sent).filled(), mine ? -1 : draft, user);
        return Page.of("progress/saved")
                .with("version", saved.saved() ? saved.version() : draft)
                .with("computed", saved.computed())
                .with(
                        "saved",
                        saved.saved() ? FillingWords.savedNow(saved.at(), clock.getZone()) : "")
                .with("other", saved.by());
    }

    /** Submits one report as it was typed, or all of the page that were begun. */
    @PostMapping("/reports")
    Page submit(
            @RequestParam long period,
            @RequestParam long unit,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") long owed,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentUser user) {
        FillingView view = view(period, unit, page, user);
        String back = "/reports?period=" + period + "&unit=" + unit + "&page=" + page;
        TypedReport typed = new TypedReport(new OwedId(owed), sent);
        List<ReportForm> forms = all ? begun(view) : List.of(one(view, owed, typed));
        if (forms.isEmpty()) {
            return Page.redirect(back).toast("本页还没有填写的内容");
        }
        try {
            Submitted done = reporting.submit(forms, ReportOrigin.PAGE, user);
            String late = done.late() > 0 ? "，其中迟报 " + done.late() + " 项" : "";
            return Page.redirect(back).toast("已报送 " + done.reports().size() + " 项" + late);
        } catch (Refused refused) {
            Map<Long, TypedReport> again = all ? Map.of() : Map.of(owed, typed);
            return page(view, again, new FormErrors(refused.refusals()), owed, user)
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static ReportForm one(FillingView view, long owed, TypedReport typed) {
        Filled filled = typed.filled();
        PastReport last =
                view.rows().stream()
                        .filter(r -> r.id().value() == owed)
                        .map(FillingRow::last)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        if (filled.same() && filled.done().isBlank() && last != null) {
            filled =
                    new Filled(
                            filled.progress(),
                            filled.reason(),
                            filled.percent(),
                            last.done(),
                            filled.problems(),
                            filled.nextStep(),
                            filled.forecastOn(),
                            filled.proofs(),
                            true);
        }
        return TypedReport.form(new OwedId(owed), typed.version(), filled);
    }

    private static List<ReportForm> begun(FillingView view) {
        return view.rows().stream()
                .filter(r -> r.open() && r.draftVersion() > 0)
                .map(r -> TypedReport.form(r.id(), r.version(), r.filled()))
                .toList();
    }

    private Page page(
            FillingView view,
            Map<Long, TypedReport> typed,
            FormErrors errors,
            long edit,
            CurrentUser user) {
        FillingView shown = typed.isEmpty() ? view : with(view, typed);
        Map<Long, RowWords> words = new HashMap<>();
        typed.forEach((id, t) -> words.put(id, t.words()));
        List<Refusal> known = new ArrayList<>(errors.refusals());
        return Page.of("progress/filling")
                .with("view", shown)
                .with(
                        "words",
                        new FillingWords(shown, LocalDate.now(clock), clock.getZone(), words))
                .with("errors", new FormErrors(known))
                .with("proofs", proofs(shown, user))
                .with("mayProve", user.may(Permission.EVIDENCE_ADD))
                .with("edit", edit);
    }

    private static FillingView with(FillingView view, Map<Long, TypedReport> typed) {
        return new FillingView(
                view.periods(),
                view.period(),
                view.units(),
                view.unit(),
                view.issues().stream()
                        .map(
                                i ->
                                        new IssueRowsView(
                                                i.issue(),
                                                i.number(),
                                                i.description(),
                                                i.rows().stream()
                                                        .map(r -> with(r, typed))
                                                        .toList()))
                        .toList(),
                view.page(),
                view.pages());
    }

    private static FillingRow with(FillingRow row, Map<Long, TypedReport> typed) {
        TypedReport report = typed.get(row.id().value());
        return report == null ? row : row.typed(report.filled());
    }

    private Map<Long, ProofView> proofs(FillingView view, CurrentUser user) {
        List<ProofId> ids =
                view.rows().stream()
                        .flatMap(r -> r.filled().proofs().stream())
                        .distinct()
                        .map(ProofId::new)
                        .toList();
        return evidence.views(ids, user).stream()
                .collect(Collectors.toMap(p -> p.id().value(), p -> p));
    }
}
