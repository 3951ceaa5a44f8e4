package org.greenledger.app.identity.pages;

import java.util.List;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonForm;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PersonView;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts. */
@Controller
@Requires(Permission.PERSON_MANAGE)
class PeoplePage {

    private static final UnitId NONE = new UnitId(0);

    private final People people;
    private final Directory directory;

    PeoplePage(People people, Directory directory) {
        this.people = people;
        this.directory = directory;
    }

    @GetMapping("/people")
    Page list() {
        return Page.of("identity/people")
                .with("people", people.all())
                .with("roles", people.roles());
    }

    @GetMapping("/people/new")
    Page blank() {
        return form(null, new PersonForm("", "", NONE, List.of()), true, 0, List.of());
    }

    @GetMapping("/people/{id}")
    Page edit(@PathVariable long id) {
        PersonView person = person(id);
        PersonForm form =
                new PersonForm(person.username(), person.name(), person.unit(), person.roles());
        return form(person, form, person.active(), person.version(), List.of());
    }

    @PostMapping("/people")
    Page add(
            @RequestParam String username,
            @RequestParam String name,
            @RequestParam @Nullable Long unit,
            @RequestParam(defaultValue = "") List<String> roles,
            @RequestParam String password) {
        PersonForm form =
                new PersonForm(username, name, unit == null ? NONE : new UnitId(unit), roles);
        try {
            people.add(form, password, true);
            return Page.redirect("/people").toast("已开通" + form.name() + "的账号，首次登录须修改密码");
        } catch (Refused refused) {
            return form(null, form, true, 0, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/people/{id}")
    Page change(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String name,
            @RequestParam @Nullable Long unit,
            @RequestParam(defaultValue = "") List<String> roles,
            @RequestParam(defaultValue = "false") boolean active) {
        PersonView person = person(id);
        PersonForm form =
                new PersonForm(
                        person.username(), name, unit == null ? NONE : new UnitId(unit), roles);
        try {
            people.change(person.id(), form, active, version);
            return Page.redirect("/people").toast("已保存");
        } catch (Refused refused) {
            return form(person, form, active, version, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/people/{id}/password")
    Page resetPassword(@PathVariable long id, @RequestParam String password) {
        PersonView person = person(id);
        try {
            people.resetPassword(person.id(), password);
            return Page.redirect("/people").toast("已重设" + person.name() + "的密码，对方须重新登录并修改");
        } catch (Refused refused) {
            PersonForm form =
                    new PersonForm(person.username(), person.name(), person.unit(), person.roles());
            return form(person, form, person.active(), person.version(), refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private PersonView person(long id) {
        return people.find(new PersonId(id)).orElseThrow(() -> new NotFound("没有这个人员"));
    }

    private Page form(
            @Nullable PersonView person,
            PersonForm form,
            boolean active,
            int version,
            List<Refusal> refusals) {
        return Page.of("identity/person")
                .with("person", person)
                .with("form", form)
                .with("active", active)
                .with("version", version)
                .with("units", UnitTree.of(directory.all(), ""))
                .with("roles", people.roles())
                .with("refusals", refusals);
    }
}
