package org.greenledger.app.identity.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PersonView;
import org.greenledger.app.identity.roles.RightsCheck;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deputies: somebody acts from another's post for a while, as far as that post's roles go. Named by
 * the holder or the system administrator; a deputy cannot name a further one.
 */
@Service
public class Deputies {

    private final JdbcDeputies deputies;
    private final JdbcPosts posts;
    private final People people;
    private final RightsCheck rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deputies(
            JdbcDeputies deputies,
            JdbcPosts posts,
            People people,
            RightsCheck rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deputies = deputies;
        this.posts = posts;
        this.people = people;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /** Who is, was or will be a deputy in this person's posts, the latest first. */
    public List<DeputyView> named(PersonId holder) {
        return deputies.named(holder);
    }

    /** Where this person is, was or will be a deputy, the latest first. */
    public List<DeputyView> held(PersonId deputy) {
        return deputies.held(deputy);
    }

    /**
     * Names a deputy in one's own post or, as system administrator, in anybody's.
     *
     * @throws NotFound when it is not the person's own post
     * @throws Refused with every reason at once, also when the deputy would work in two fields
     */
    @Transactional
    public void name(DeputyForm form, CurrentUser user) {
        RightsCheck.Begun begun = rights.begin();
        PostView post =
                posts.find(form.post())
                        .filter(p -> mayRule(p.person(), user))
                        .orElseThrow(() -> new NotFound("没有这个岗位，或者它不是您的岗位"));
        PersonId deputy = deputies.active(form.username()).orElse(null);
        refuse(form, post, deputy);
        PersonId found = Objects.requireNonNull(deputy);
        LocalDate from = Objects.requireNonNull(form.from());
        LocalDate to = Objects.requireNonNull(form.to());
        deputies.insert(post.id(), found, from, to, form.reason());
        rights.settle(begun, List.of(found), "username");
        events.publishEvent(
                new DeputyNamed(
                        post.person(),
                        person(post.person()).name(),
                        found,
                        person(found).name(),
                        post.label(),
                        from + "至" + to,
                        form.reason()));
    }

    private void refuse(
            DeputyForm form, PostView post, @org.jspecify.annotations.Nullable PersonId deputy) {
        List<Refusal> found = new ArrayList<>(form.refusals(today()));
        LocalDate from = form.from();
        LocalDate to = form.to();
        LocalDate last = post.to();
        if (post.endedOn(today())) {
            found.add(Refusal.at("post", "这个岗位已经结束"));
        } else if (to != null && last != null && last.isBefore(to)) {
            found.add(Refusal.at("to", "这个岗位" + last + "结束，代理不能超过这一天"));
        }
        if (deputy == null) {
            found.add(Refusal.at("username", "没有用户名为“" + form.username() + "”的在用账号，请核对"));
        } else if (deputy.equals(post.person())) {
            found.add(Refusal.at("username", "不能委托自己"));
        } else if (from != null && to != null && deputies.overlaps(post.id(), deputy, from, to)) {
            found.add(Refusal.at("from", "这段时间已经委托过同一人代理这个岗位"));
        }
        Refused.ifAny(found);
    }

    /**
     * Takes a deputyship back; it ends with the deputy's next request.
     *
     * @throws NotFound when it is neither in one's own post, nor one's own deputyship
     */
    @Transactional
    public void withdraw(long id, CurrentUser user) {
        DeputyView found =
                deputies.find(id)
                        .filter(d -> mayRule(d.holder(), user) || d.deputy().equals(user.id()))
                        .orElseThrow(() -> new NotFound("没有这项代理，或者它与您无关"));
        if (found.endedOn(today())) {
            throw Refused.because("这项代理已经结束");
        }
        deputies.end(id, today().minusDays(1));
        events.publishEvent(
                new DeputyWithdrawn(
                        found.holder(), found.holderName(), found.deputyName(), found.postLabel()));
    }

    private static boolean mayRule(PersonId holder, CurrentUser user) {
        return holder.equals(user.id()) || user.may(Permission.PERSON_MANAGE);
    }

    private PersonView person(PersonId id) {
        return people.find(id).orElseThrow(() -> new NotFound("没有这个人员"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
