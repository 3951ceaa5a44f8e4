package org.greenledger.app.identity.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PersonView;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.Sessions;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.roles.RightsCheck;
import org.greenledger.app.identity.spi.PersonalDuties;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands everything that somebody does by name to others, in one transaction: what they hold, their
 * posts, their deputyships, their sessions.
 */
@Service
public class HandOvers {

    private final Posts posts;
    private final JdbcPosts rows;
    private final JdbcDeputies deputies;
    private final Staff staff;
    private final HandOverParts parts;
    private final People people;
    private final RightsCheck rights;
    private final Sessions sessions;
    private final List<PersonalDuties> rooms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandOvers(
            Posts posts,
            JdbcPosts rows,
            JdbcDeputies deputies,
            Staff staff,
            HandOverParts parts,
            People people,
            RightsCheck rights,
            Sessions sessions,
            ObjectProvider<PersonalDuties> rooms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.posts = posts;
        this.rows = rows;
        this.deputies = deputies;
        this.staff = staff;
        this.parts = parts;
        this.people = people;
        this.rights = rights;
        this.sessions = sessions;
        this.rooms = rooms.orderedStream().toList();
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a person has to hand over.
     *
     * @throws NotFound when there is no such person
     */
    @Transactional(readOnly = true)
    public HandOverView of(PersonId person) {
        return new HandOverView(
                parts.of(person),
                deputies.named(person).stream().filter(d -> !d.endedOn(today())).toList(),
                deputies.held(person).stream().filter(d -> !d.endedOn(today())).toList());
    }

    /**
     * What will happen, one sentence each; changes nothing.
     *
     * @throws Refused with every reason why it cannot be done
     */
    @Transactional
    public List<String> preview(HandOverForm form) {
        PersonView person = person(form.person());
        List<Step> steps = steps(form, person);
        List<String> told = new ArrayList<>();
        for (Step step : steps) {
            told.add(step.words());
            PersonView heir = step.heir();
            if (heir != null && !missing(step, heir).isEmpty()) {
                told.add("为%s开设岗位“%s”，等待安全管理员授权".formatted(heir.name(), step.part().label()));
            }
        }
        HandOverView view = of(form.person());
        view.named().stream()
                .filter(d -> form.posts().contains(d.post()))
                .forEach(d -> told.add("收回" + d.deputyName() + "对“" + d.postLabel() + "”的代理"));
        if (form.leaves()) {
            view.held()
                    .forEach(
                            d ->
                                    told.add(
                                            "结束对%s的“%s”的代理"
                                                    .formatted(d.holderName(), d.postLabel())));
        }
        told.add(
                form.leaves()
                        ? person.name() + "的账号停用，正在进行的登录立即失效"
                        : person.name() + "正在进行的登录立即失效，须重新登录");
        return told;
    }

    /**
     * Hands over: all of it or nothing.
     *
     * @throws Refused with every reason at once
     * @throws Stale when somebody else changed the person meanwhile
     */
    @Transactional
    public void carryOut(HandOverForm form, CurrentUser user) {
        RightsCheck.Begun begun = rights.begin();
        rows.lockPerson(form.person());
        PersonView person = person(form.person());
        if (person.version() != form.version()) {
            throw new Stale(person.name() + "的账号刚被别人修改过，交接没有办理。请刷新后再办");
        }
        List<Step> steps = steps(form, person);
        Set<PersonId> touched = new HashSet<>(Set.of(form.person()));
        for (Step step : steps) {
            move(step, form, user);
            PersonView heir = step.heir();
            if (heir != null) {
                touched.add(heir.id());
            }
            PostView post = step.part().post();
            if (post != null) {
                posts.end(post, today().minusDays(1));
            }
        }
        if (form.leaves()) {
            deputies.endHeldBy(form.person(), today().minusDays(1));
            people.close(form.person(), true, "交接：" + form.reason(), person.version());
        } else {
            sessions.endAll(form.person());
        }
        rights.settle(begun, touched, "person");
        events.publishEvent(
                new HandedOver(
                        form.person(),
                        person.name(),
                        steps.stream().map(Step::words).toList(),
                        form.leaves(),
                        form.reason()));
    }

    private void move(Step step, HandOverForm form, CurrentUser user) {
        PersonView heir = step.heir();
        if (heir == null || !step.part().loaded()) {
            return;
        }
        PostView post = step.part().post();
        if (!missing(step, heir).isEmpty() && post != null) {
            posts.open(heir.id(), new PostForm(post.unit(), post.title(), today(), null, false));
        }
        for (PersonalDuties room : rooms) {
            room.move(form.person(), heir.id(), step.part().units(), "交接：" + form.reason(), user);
        }
    }

    /** What happens to one post and what is held for it. */
    private record Step(HandOverPart part, @Nullable PersonView heir) {

        String words() {
            String ends = part.post() == null ? "" : "，岗位结束";
            return heir == null
                    ? "“" + part.label() + "”没有要移交的事项" + ends
                    : part.loaded()
                            ? "“%s”的%s移交%s%s"
                                    .formatted(part.label(), part.words(), heir.name(), ends)
                            : "“%s”由%s接任%s".formatted(part.label(), heir.name(), ends);
        }
    }

    private List<Step> steps(HandOverForm form, PersonView person) {
        List<Refusal> found = new ArrayList<>();
        if (form.reason().isEmpty() || form.reason().length() > 200) {
            found.add(Refusal.at("reason", "请写明交接的理由，最多200个字"));
        }
        List<Step> steps = new ArrayList<>();
        for (HandOverPart part : parts.of(form.person())) {
            PostView post = part.post();
            if (post != null && !form.posts().contains(post.id())) {
                if (form.leaves()) {
                    found.add(Refusal.at("posts", "离任须交出全部岗位，“" + post.label() + "”没有勾选"));
                }
                continue;
            }
            heir(part, form, person, found).ifPresent(steps::add);
        }
        if (steps.isEmpty() && found.isEmpty() && !form.leaves()) {
            found.add(Refusal.at("posts", "请勾选要交出的岗位"));
        }
        Refused.ifAny(found);
        return steps;
    }

    private Optional<Step> heir(
            HandOverPart part, HandOverForm form, PersonView person, List<Refusal> found) {
        PostView post = part.post();
        String username =
                post == null ? form.rest() : form.successors().getOrDefault(post.id(), "").strip();
        String field = post == null ? "rest" : "successor-" + post.id().value();
        if (username.isEmpty()) {
            if (part.loaded()) {
                found.add(Refusal.at(field, "“" + part.label() + "”还有" + part.words() + "，请指定接任人"));
            }
            return Optional.of(new Step(part, null));
        }
        PersonView heir = deputies.active(username).flatMap(people::find).orElse(null);
        if (heir == null) {
            found.add(Refusal.at(field, "没有用户名为“" + username + "”的在用账号，请核对"));
        } else if (heir.id().equals(person.id())) {
            found.add(Refusal.at(field, "接任人不能是本人"));
        } else {
            Step step = new Step(part, heir);
            if (post == null && !missing(step, heir).isEmpty()) {
                found.add(
                        Refusal.at(
                                field,
                                heir.name() + "在“" + part.words() + "”所属单位没有岗位，请先为其增设岗位或另选接任人"));
            }
            return Optional.of(step);
        }
        return Optional.empty();
    }

    /** The units whose work the heir cannot be given as things are. */
    private Set<UnitId> missing(Step step, PersonView heir) {
        Set<UnitId> units = new HashSet<>(step.part().units());
        units.removeAll(new HashSet<>(staff.workplaces(heir.id(), units)));
        return units;
    }

    private PersonView person(PersonId id) {
        return people.find(id).orElseThrow(() -> new NotFound("没有这个人员"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The open posts of a person, for a form. */
    public Set<PostId> postsOf(PersonId person) {
        Set<PostId> all = new HashSet<>();
        posts.open(person).forEach(p -> all.add(p.id()));
        return all;
    }
}
