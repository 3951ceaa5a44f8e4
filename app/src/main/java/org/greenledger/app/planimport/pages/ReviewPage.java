package org.greenledger.app.planimport.pages;

import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.planimport.DraftItem;
import org.greenledger.app.planimport.DraftReview;
import org.greenledger.app.planimport.DraftView;
import org.greenledger.app.planimport.ImportId;
import org.greenledger.app.planimport.ItemKind;
import org.greenledger.app.planimport.PlanImports;
import org.greenledger.app.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The review 复核: the document on the left, the draft on the right, doubts first. */
@Controller
@Requires(Permission.PLAN_IMPORT)
class ReviewPage {

    private final DraftReview review;
    private final PlanImports imports;

    ReviewPage(DraftReview review, PlanImports imports) {
        this.review = review;
        this.imports = imports;
    }

    @GetMapping("/imports/{id}")
    Page open(@PathVariable long id, CurrentUser user) {
        ImportId plan = new ImportId(id);
        DraftView view = review.open(plan, user);
        List<CardView> cards = view.items().stream().map(item -> card(view, item)).toList();
        return Page.of("planimport/review")
                .with("view", view)
                .with("cards", cards)
                .with("text", imports.source(plan, user).marked(review.marks(view)))
                .with("next", next(view));
    }

    @GetMapping("/imports/{id}/source")
    Page source(@PathVariable long id, CurrentUser user) {
        ImportId plan = new ImportId(id);
        DraftView view = review.open(plan, user);
        return Page.of("planimport/source")
                .with("text", imports.source(plan, user).marked(review.marks(view)));
    }

    @PostMapping("/imports/{id}/doubts/{number}")
    Page settle(
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam boolean settled,
            CurrentUser user,
            jakarta.servlet.http.HttpServletRequest request) {
        ImportId plan = new ImportId(id);
        review.settle(plan, number, settled, user);
        if (!org.greenledger.app.web.Htmx.wantsFragment(request)) {
            return Page.redirect("/imports/" + id);
        }
        return Page.of("planimport/doubts").with("view", review.open(plan, user));
    }

    static CardView card(DraftView view, DraftItem item) {
        return new CardView(
                item,
                view.editable(),
                view.doubts(item),
                view.units(),
                "",
                Map.of(),
                null,
                null,
                false);
    }

    /** The number a new issue would get at the end. */
    private static String next(DraftView view) {
        int highest =
                view.of(ItemKind.ISSUE).stream()
                        .map(item -> item.issue().number().replaceFirst("\\..*", ""))
                        .filter(n -> n.matches("\\d{1,6}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0);
        return String.valueOf(highest + 1);
    }
}
