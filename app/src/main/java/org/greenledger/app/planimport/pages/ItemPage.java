package org.greenledger.app.planimport.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.planimport.DraftEditing;
import org.greenledger.app.planimport.DraftItem;
import org.greenledger.app.planimport.DraftReview;
import org.greenledger.app.planimport.DraftView;
import org.greenledger.app.planimport.ImportId;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.web.Htmx;
import org.greenledger.app.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One part of a draft: show it, open the form of a field, save a correction. */
@Controller
@Requires(Permission.PLAN_IMPORT)
class ItemPage {

    /** Acts that change more cards than one. */
    private static final Set<String> WIDE = Set.of("merge", "split");

    private final DraftReview review;
    private final DraftEditing editing;

    ItemPage(DraftReview review, DraftEditing editing) {
        this.review = review;
        this.editing = editing;
    }

    @GetMapping("/imports/{id}/items/{item}")
    Page show(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam(defaultValue = "") String edit,
            CurrentUser user) {
        DraftView view = review.part(new ImportId(id), item, user);
        return page(card(view, edit, Map.of(), null, null, false));
    }

    @PostMapping("/imports/{id}/items/{item}")
    Page save(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam int version,
            @RequestParam String act,
            @RequestParam MultiValueMap<String, String> values,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        ImportId plan = new ImportId(id);
        DraftView before = review.part(plan, item, user);
        try {
            editing.edit(plan, item, version, act, values, user);
        } catch (Refused e) {
            String why =
                    e.refusals().stream().map(Refusal::message).collect(Collectors.joining("；"));
            return page(card(before, field(act, values), values, why, null, false))
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Stale e) {
            response.setHeader("X-Fragment", "true");
            DraftView now = review.part(plan, item, user);
            return page(card(now, field(act, values), values, null, e.getMessage(), false))
                    .status(HttpStatus.CONFLICT);
        }
        if (WIDE.contains(act) || !Htmx.wantsFragment(request)) {
            return Page.redirect("/imports/" + id + "?at=" + item).toast("已保存");
        }
        DraftView after = review.part(plan, item, user);
        if (!review.marks(before).equals(review.marks(after))) {
            response.setHeader("HX-Trigger-After-Settle", "source-changed");
        }
        return page(card(after, "", Map.of(), null, null, true));
    }

    @PostMapping("/imports/{id}/items")
    Page add(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam MultiValueMap<String, String> values,
            CurrentUser user) {
        long item = editing.add(new ImportId(id), after, values, user);
        return Page.redirect("/imports/" + id + "?at=" + item).toast("已新增问题");
    }

    /** The form that an act came from. */
    private static String field(String act, MultiValueMap<String, String> values) {
        String n = values.getFirst("n");
        return switch (act) {
            case "measure-text" -> "measure-" + n;
            case "duty-set" -> "duty-" + n;
            case "measure-add" -> "measure-new";
            case "duty-add" -> "duty-new";
            default -> act;
        };
    }

    private static Page page(CardView card) {
        return Page.of("planimport/part").fragment("planimport/item").with("card", card);
    }

    private static CardView card(
            DraftView view,
            String edit,
            Map<String, List<String>> typed,
            @Nullable String error,
            @Nullable String conflict,
            boolean saved) {
        DraftItem item = view.items().get(0);
        return new CardView(
                item,
                view.editable(),
                view.doubts(item),
                view.units(),
                edit,
                typed,
                error,
                conflict,
                saved);
    }
}
