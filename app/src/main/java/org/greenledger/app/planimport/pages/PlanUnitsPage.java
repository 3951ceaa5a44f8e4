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
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.planimport.DraftReview;
import org.greenledger.app.planimport.DraftView;
import org.greenledger.app.planimport.ImportId;
import org.greenledger.app.planimport.UnitState;
import org.greenledger.app.web.Page;
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
        Map<String, List<UnitView>> alike = new HashMap<>();
        List<UnitForm> forms = review.proposals(view, user);
        for (int i = 0; i < unknown.size(); i++) {
            proposals.put(unknown.get(i).name(), forms.get(i));
        }
        open.forEach(
                s ->
                        alike.put(
                                s.name(),
                                s.candidates().isEmpty()
                                        ? review.alike(s.name())
                                        : s.candidates()));
        return Page.of("planimport/units")
                .with("view", view)
                .with("open", open)
                .with("proposals", proposals)
                .with("alike", alike);
    }

    @PostMapping("/imports/{id}/units/bind")
    @Requires(Permission.UNIT_REGISTER)
    Page bind(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam long unit,
            CurrentUser user) {
        review.bind(new ImportId(id), name, new UnitId(unit), user);
        return Page.redirect("/imports/" + id + "/units").toast("“" + name + "”已认定");
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
