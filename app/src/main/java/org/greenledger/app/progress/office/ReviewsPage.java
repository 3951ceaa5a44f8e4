package org.greenledger.app.progress.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.figures.Figures;
import org.greenledger.app.progress.review.ReviewOutcome;
import org.greenledger.app.progress.review.ReviewQuery;
import org.greenledger.app.progress.review.ReviewQueue;
import org.greenledger.app.progress.review.ReviewReasons;
import org.greenledger.app.progress.review.ReviewShelf;
import org.greenledger.app.progress.review.ReviewTarget;
import org.greenledger.app.progress.review.ReviewView;
import org.greenledger.app.progress.review.Reviews;
import org.greenledger.app.progress.review.Verdict;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.greenledger.app.web.pieces.Pager;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 审核: what units have filed; one or many at once. */
@Controller
@Requires(Permission.PROGRESS_REVIEW)
class ReviewsPage {

    private static final List<String> NAMES =
            List.of("inspection", "period", "unit", "shelf", "page");
    private static final int PERIODS = 26;

    private final ReviewQueue queue;
    private final Reviews reviews;
    private final Figures figures;
    private final IssueLists lists;

    ReviewsPage(ReviewQueue queue, Reviews reviews, Figures figures, IssueLists lists) {
        this.queue = queue;
        this.reviews = reviews;
        this.figures = figures;
        this.lists = lists;
    }

    @GetMapping("/reviews")
    Page list(@RequestParam Map<String, String> sent, CurrentUser user) {
        return list(sent, user, List.of());
    }

    @PostMapping("/reviews")
    Page judgeMany(
            @RequestParam(defaultValue = "") List<String> reports,
            @RequestParam(defaultValue = "") List<String> reasons,
            @RequestParam Map<String, String> sent,
            CurrentUser user) {
        try {
            List<ReviewTarget> targets = reports.stream().map(ReviewTarget::read).toList();
            Verdict verdict = verdict(reasons, sent);
            reviews.judge(targets, verdict, user);
            return Page.redirect(address(sent, 0))
                    .toast("已" + verdict.outcome().verb() + " " + targets.size() + " 份");
        } catch (Refused refused) {
            return list(sent, user, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static Verdict verdict(List<String> usual, Map<String, String> sent) {
        List<String> reasons =
                new ArrayList<>(usual.stream().filter(ReviewReasons.USUAL::contains).toList());
        String words = Sent.words(sent.get("words"));
        if (!words.isEmpty()) {
            reasons.add(words);
        }
        ReviewOutcome outcome =
                switch (sent.getOrDefault("outcome", "")) {
                    case "accepted" -> ReviewOutcome.ACCEPTED;
                    case "supplement" -> ReviewOutcome.SUPPLEMENT;
                    case "returned" -> ReviewOutcome.RETURNED;
                    default -> throw Refused.because("请选择采用、要求补充或退回");
                };
        return new Verdict(
                outcome,
                outcome == ReviewOutcome.ACCEPTED ? List.of() : reasons,
                outcome == ReviewOutcome.ACCEPTED ? words : "",
                outcome == ReviewOutcome.ACCEPTED
                        ? null
                        : Sent.day(sent.getOrDefault("until", ""), "until"));
    }

    private Page list(Map<String, String> sent, CurrentUser user, List<Refusal> refusals) {
        ReviewQuery query = query(sent);
        ReviewQueue.Found found = queue.page(query, user);
        int first = (query.page() - 1) * ReviewQueue.PAGE + 1;
        int shown = found.rows().size();
        boolean more = found.count() > ReviewQueue.BOUND;
        return Page.of("progress/reviews")
                .with("query", query)
                .with("rows", found.rows())
                .with("inspections", lists.inspections(user))
                .with("periods", figures.periods(query.inspection(), PERIODS, user))
                .with("sent", sent)
                .with("errors", new FormErrors(refusals))
                .with(
                        "pager",
                        new Pager(
                                shown == 0 ? 0 : first,
                                shown == 0 ? 0 : first + shown - 1,
                                more ? ReviewQueue.BOUND : found.count(),
                                more,
                                query.page() > 1 ? address(sent, query.page() - 1) : null,
                                first - 1 + shown < found.count() && shown > 0
                                        ? address(sent, query.page() + 1)
                                        : null));
    }

    private static ReviewQuery query(Map<String, String> sent) {
        Long inspection = Sent.number(sent.get("inspection"));
        Long period = Sent.number(sent.get("period"));
        return new ReviewQuery(
                inspection == null ? null : new InspectionId(inspection),
                period == null ? null : new PeriodId(period),
                Sent.words(sent.get("unit")),
                ReviewShelf.of(sent.getOrDefault("shelf", "")),
                Sent.page(sent.get("page"), ReviewQueue.BOUND / ReviewQueue.PAGE + 1));
    }

    /** The address of the same list, on that page; 0 for the page it was sent from. */
    private static String address(Map<String, String> sent, int page) {
        Map<String, String> all = new LinkedHashMap<>();
        NAMES.forEach(n -> all.put(n, sent.getOrDefault(n, "")));
        if (page > 0) {
            all.put("page", String.valueOf(page));
        }
        return Sent.address("/reviews", all);
    }

    @GetMapping("/reviews/{id}")
    Page one(@PathVariable long id, CurrentUser user) {
        return one(id, Map.of(), user, List.of());
    }

    private Page one(long id, Map<String, String> sent, CurrentUser user, List<Refusal> refusals) {
        return Page.of("progress/review")
                .with("view", queue.get(new OwedId(id), user))
                .with("sent", sent)
                .with("errors", new FormErrors(refusals));
    }

    @PostMapping("/reviews/{id}")
    Page judge(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") List<String> reasons,
            @RequestParam Map<String, String> sent,
            CurrentUser user) {
        try {
            Verdict verdict = verdict(reasons, sent);
            reviews.judge(List.of(ReviewTarget.read(id + ":" + version)), verdict, user);
            ReviewView view = queue.get(new OwedId(id), user);
            OwedId next = view.next();
            return Page.redirect(next == null ? "/reviews" : "/reviews/" + next.value())
                    .toast(
                            "已"
                                    + verdict.outcome().verb()
                                    + view.row().name()
                                    + (next == null ? "，本期没有待审核的了" : "，这是下一份"));
        } catch (Refused refused) {
            return one(id, sent, user, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }
}
