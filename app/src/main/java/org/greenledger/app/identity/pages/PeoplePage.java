package org.greenledger.app.identity.pages;

import java.util.List;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonForm;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.people.Staff;
import org.greenledger.app.identity.people.StaffQuery;
import org.greenledger.app.identity.people.StaffState;
import org.greenledger.app.identity.roles.Roles;
import org.greenledger.app.identity.signin.Passwords;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of people, and new accounts. */
@Controller
@Requires(Permission.PERSON_MANAGE)
class PeoplePage {

    private static final int SUGGESTED = 12;

    private final People people;
    private final Staff staff;
    private final Roles roles;
    private final Directory directory;
    private final Passwords passwords;

    PeoplePage(People people, Staff staff, Roles roles, Directory directory, Passwords passwords) {
        this.people = people;
        this.staff = staff;
        this.roles = roles;
        this.directory = directory;
        this.passwords = passwords;
    }

    @GetMapping("/people")
    Page list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page) {
        UnitView chosen = UnitWords.find(directory, unit);
        StaffQuery query =
                new StaffQuery(
                        q.replace("\0", ""),
                        chosen == null ? (unit.isBlank() ? null : UnitId.NONE) : chosen.id(),
                        role,
                        StaffState.of(state),
                        page);
        Staff.Found found = staff.page(query);
        return Page.of("identity/people")
                .with("query", query)
                .with("unit", chosen == null ? unit : chosen.name())
                .with("people", found.people())
                .with(
                        "pager",
                        Pages.of(
                                query.page(),
                                Staff.PAGE,
                                found.people().size(),
                                found.count(),
                                "/people",
                                "q",
                                query.words(),
                                "unit",
                                unit,
                                "role",
                                role,
                                "state",
                                state))
                .with("roles", roles.all());
    }

    /** Names of units that begin to fit what is being typed. */
    @GetMapping("/people/units")
    Page units(@RequestParam(defaultValue = "") String unit) {
        return Page.of("identity/unit-names")
                .with(
                        "units",
                        directory.search(unit.replace("\0", ""), SUGGESTED).stream()
                                .filter(u -> !u.closed())
                                .toList());
    }

    @GetMapping("/people/new")
    Page blank() {
        return form(new PersonForm("", "", UnitId.NONE, "", List.of()), "", List.of());
    }

    @PostMapping("/people")
    Page add(
            @RequestParam String username,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String title,
            @RequestParam String password) {
        UnitView chosen = UnitWords.find(directory, unit);
        PersonForm form =
                new PersonForm(
                        username,
                        name,
                        chosen == null ? UnitId.NONE : chosen.id(),
                        title,
                        List.of());
        try {
            PersonId id = people.add(form, password, true);
            return Page.redirect("/people/" + id.value())
                    .toast("已开通" + form.name() + "的账号，等待安全管理员授权；首次登录须修改密码");
        } catch (Refused refused) {
            return form(form, unit, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Page form(PersonForm form, @Nullable String unit, List<Refusal> refusals) {
        return Page.of("identity/account-new")
                .with("passwordRule", passwords.inWords())
                .with("form", form)
                .with("unit", unit)
                .with("errors", new FormErrors(refusals));
    }
}
