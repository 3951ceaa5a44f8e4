package org.greenledger.app.planimport.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.planimport.DraftReview;
import org.greenledger.app.planimport.DraftView;
import org.greenledger.app.planimport.ImportId;
import org.greenledger.app.planimport.UnitState;
import org.greenledger.app.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The units a plan names 单位认定: which are registered, which are not, which could be several. */
@Controller
@Requires(Permission.PLAN_IMPORT)
class PlanUnitsPage {

    private final DraftReview review;

    PlanUnitsPage(DraftReview review) {
        this.review = review;
    }

    @GetMapping("/imports/{id}/units")
    Page units(@PathVariable long id, CurrentUser user) {
        DraftView view = review.open(new ImportId(id), user);
        List<UnitState> open = view.openUnits();
        List<UnitState> unknown =
                open.stream().filter(s -> s.kind() == UnitState.Kind.UNKNOWN).toList();
        Map<String, UnitForm> proposals = new HashMap<>();
        List<UnitForm> forms = review.proposals(view, user);
        for (int i = 0; i < unknown.size(); i++) {
            proposals.put(unknown.get(i).name(), forms.get(i));
        }
        return Page.of("planimport/units")
                .with("view", view)
                .with("open", open)
                .with("settled", view.units().values().stream().filter(s -> !s.open()).toList())
                .with("proposals", proposals)
                .with("near", review.near(view, user));
    }

    @PostMapping("/imports/{id}/units/bind")
    @Requires(Permission.UNIT_REGISTER)
    Page bind(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam @Nullable Long unit,
            @RequestParam(defaultValue = "") String named,
            CurrentUser user) {
        ImportId plan = new ImportId(id);
        if (!named.isBlank() || unit == null) {
            review.bind(plan, name, named, user);
        } else {
            review.bind(plan, name, new UnitId(unit), user);
        }
        return Page.redirect("/imports/" + id + "/units").toast("“" + name + "”已认定");
    }

    @PostMapping("/imports/{id}/units/members")
    @Requires(Permission.UNIT_REGISTER)
    Page members(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String members,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user) {
        review.setMembers(new ImportId(id), name, members, reason, user);
        return Page.redirect("/imports/" + id + "/units").toast("“" + name + "”的成员单位已确定");
    }

    @PostMapping("/imports/{id}/units/register")
    @Requires(Permission.UNIT_REGISTER)
    Page register(
            @PathVariable long id,
            @RequestParam(required = false) List<String> name,
            CurrentUser user) {
        List<String> names = name == null ? List.of() : new ArrayList<>(name);
        int registered = review.register(new ImportId(id), names, user);
        return Page.redirect("/imports/" + id + "/units").toast("已登记 " + registered + " 个单位");
    }
}
