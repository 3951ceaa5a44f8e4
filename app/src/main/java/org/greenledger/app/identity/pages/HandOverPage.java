package org.greenledger.app.identity.pages;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PersonView;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.people.HandOverForm;
import org.greenledger.app.identity.people.HandOverPart;
import org.greenledger.app.identity.people.HandOverView;
import org.greenledger.app.identity.people.HandOvers;
import org.greenledger.app.identity.people.PostView;
import org.greenledger.app.identity.people.Staff;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hand-over 交接: choose successors, see what will happen, do it. */
@Controller
@Requires(Permission.PERSON_MANAGE)
class HandOverPage {

    private static final int SUGGESTED = 200;
    private static final String SUCCESSOR = "successor-";

    private final HandOvers handOvers;
    private final People people;
    private final Staff staff;

    HandOverPage(HandOvers handOvers, People people, Staff staff) {
        this.handOvers = handOvers;
        this.people = people;
        this.staff = staff;
    }

    @GetMapping("/people/{id}/hand-over")
    Page show(@PathVariable long id) {
        PersonView person = person(id);
        HandOverForm blank =
                new HandOverForm(
                        person.id(),
                        handOvers.postsOf(person.id()),
                        Map.of(),
                        "",
                        true,
                        "",
                        person.version());
        return form(person, blank, List.of());
    }

    /** Without {@code sure}, tells what will happen; with it, hands over. */
    @PostMapping("/people/{id}/hand-over")
    Page handOver(@PathVariable long id, @RequestParam Map<String, String> sent, CurrentUser user) {
        PersonView person = person(id);
        HandOverForm form = read(person.id(), sent);
        try {
            if (!sent.containsKey("sure")) {
                return Page.of("identity/hand-over-sure")
                        .with("person", person)
                        .with("form", form)
                        .with("told", handOvers.preview(form));
            }
            handOvers.carryOut(form, user);
            return Page.redirect("/people/" + id).toast("交接已办理，" + person.name() + "的登录已失效");
        } catch (Refused refused) {
            return form(person, form, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private static HandOverForm read(PersonId person, Map<String, String> sent) {
        Set<PostId> posts = new HashSet<>();
        Map<PostId, String> successors = new HashMap<>();
        String all = sent.getOrDefault("successor", "").strip();
        sent.forEach(
                (name, value) -> {
                    if (name.matches("post-[0-9]{1,18}")) {
                        PostId post = new PostId(Long.parseLong(name.substring(5)));
                        posts.add(post);
                        String own = sent.getOrDefault(SUCCESSOR + post.value(), "").strip();
                        successors.put(post, own.isEmpty() ? all : own);
                    }
                });
        String rest = sent.getOrDefault("rest", "").strip();
        String version = sent.getOrDefault("version", "");
        return new HandOverForm(
                person,
                posts,
                successors,
                rest.isEmpty() ? all : rest,
                sent.containsKey("leaves"),
                sent.getOrDefault("reason", ""),
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1);
    }

    private Page form(PersonView person, HandOverForm form, List<Refusal> refusals) {
        HandOverView view = handOvers.of(person.id());
        return Page.of("identity/hand-over")
                .with("person", person)
                .with("form", form)
                .with("view", view)
                .with(
                        "colleagues",
                        staff
                                .at(
                                        view.parts().stream()
                                                .map(HandOverPart::post)
                                                .filter(java.util.Objects::nonNull)
                                                .map(PostView::unit)
                                                .distinct()
                                                .toList(),
                                        "",
                                        SUGGESTED)
                                .stream()
                                .filter(c -> !c.id().equals(person.id()))
                                .toList())
                .with("errors", new FormErrors(refusals));
    }

    private PersonView person(long id) {
        return people.find(new PersonId(id)).orElseThrow(() -> new NotFound("没有这个人员"));
    }
}
