package org.greenledger.app.identity.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.bodies.Bodies;
import org.greenledger.app.identity.bodies.BodyForm;
import org.greenledger.app.identity.bodies.BodySort;
import org.greenledger.app.identity.bodies.BodyView;
import org.greenledger.app.identity.bodies.Officer;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leading groups 领导小组: heads, members, office, liaison and special groups, duties. */
@Controller
class BodiesPage {

    private final Bodies bodies;

    BodiesPage(Bodies bodies) {
        this.bodies = bodies;
    }

    @GetMapping("/bodies")
    @Requires(Permission.UNIT_VIEW)
    Page all(CurrentUser user) {
        return Page.of("identity/bodies")
                .with("bodies", bodies.all(user))
                .with("editable", user.may(Permission.UNIT_REGISTER));
    }

    /** A blank form: for a leading group, or below one. */
    @GetMapping("/bodies/new")
    @Requires(Permission.UNIT_REGISTER)
    Page blank(
            @RequestParam(defaultValue = "LEADING") BodySort sort,
            @RequestParam @Nullable Long above,
            CurrentUser user) {
        BodyView top = above == null ? null : bodies.get(new UnitId(above), user);
        String name = sort == BodySort.LEADING ? user.region() + "生态环境保护督察整改工作领导小组" : "";
        return form(sort, top, null, new BodyForm(name, "", "", "", "", ""), List.of());
    }

    @PostMapping("/bodies")
    @Requires(Permission.UNIT_REGISTER)
    Page found(
            @RequestParam BodySort sort,
            @RequestParam @Nullable Long above,
            @ModelAttribute BodyForm form,
            CurrentUser user) {
        UnitId top = above == null ? null : new UnitId(above);
        try {
            bodies.found(sort, top, form, user);
            return Page.redirect("/bodies").toast("已设立“" + form.name() + "”");
        } catch (Refused e) {
            BodyView view = top == null ? null : bodies.get(top, user);
            return form(sort, view, null, form, e.refusals())
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/bodies/{id}")
    @Requires(Permission.UNIT_REGISTER)
    Page edit(@PathVariable long id, CurrentUser user) {
        BodyView body = bodies.get(new UnitId(id), user);
        return form(body.sort(), null, body, filled(body), List.of());
    }

    @PostMapping("/bodies/{id}")
    @Requires(Permission.UNIT_REGISTER)
    Page change(
            @PathVariable long id,
            @RequestParam int version,
            @ModelAttribute BodyForm form,
            CurrentUser user) {
        UnitId unit = new UnitId(id);
        try {
            bodies.change(unit, version, form, user);
            return Page.redirect("/bodies").toast("已保存");
        } catch (Refused e) {
            BodyView body = bodies.get(unit, user);
            return form(body.sort(), null, body, form, e.refusals())
                    .status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static BodyForm filled(BodyView body) {
        UnitView office = body.office();
        return new BodyForm(
                body.unit().name(),
                body.duties(),
                body.officers().stream().map(Officer::line).collect(Collectors.joining("\n")),
                body.members().stream().map(UnitView::name).collect(Collectors.joining("、")),
                office == null ? "" : office.name(),
                "");
    }

    private static Page form(
            BodySort sort,
            @Nullable BodyView above,
            @Nullable BodyView body,
            BodyForm form,
            List<Refusal> refusals) {
        return Page.of("identity/body")
                .with("sort", sort)
                .with("above", above)
                .with("body", body)
                .with("form", form)
                .with("refusals", refusals);
    }
}
