package org.greenledger.app.identity.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PersonView;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.roles.RightsCheck;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The posts of people: open, change, end. A new post carries no role until the security
 * administrator grants one. Nothing is overwritten: a post that is over stays in the person's
 * history.
 */
@Service
public class Posts {

    private final JdbcPosts posts;
    private final JdbcDeputies deputies;
    private final People people;
    private final Directory directory;
    private final RightsCheck rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Posts(
            JdbcPosts posts,
            JdbcDeputies deputies,
            People people,
            Directory directory,
            RightsCheck rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.posts = posts;
        this.deputies = deputies;
        this.people = people;
        this.directory = directory;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /** All posts of a person, the running ones first, the main one on top. */
    public List<PostView> of(PersonId person) {
        return posts.of(person);
    }

    /** The posts of a person that are not over today. */
    public List<PostView> open(PersonId person) {
        return posts.of(person).stream().filter(p -> !p.endedOn(today())).toList();
    }

    /** The post with this id. */
    public Optional<PostView> find(PostId post) {
        return posts.find(post);
    }

    /**
     * Opens a post without roles. A person's first becomes their main one.
     *
     * @throws Refused with every reason at once
     */
    @Transactional
    public PostId open(PersonId person, PostForm asked) {
        posts.lockPerson(person);
        PersonView view = person(person);
        List<PostView> now = open(person);
        PostForm form =
                now.stream().noneMatch(PostView::main) && asked.to() == null
                        ? new PostForm(asked.unit(), asked.title(), asked.from(), null, true)
                        : asked;
        List<Refusal> found = new ArrayList<>(form.refusals());
        UnitView unit = directory.find(form.unit()).orElse(null);
        if (unit == null || unit.closed()) {
            found.add(
                    Refusal.at(
                            "unit", unit == null ? "请选择单位" : "“" + unit.name() + "”已撤销，请选择现有单位"));
        }
        if (now.stream().anyMatch(p -> same(p, form))) {
            found.add(Refusal.at("unit", view.name() + "在这个单位已有同名岗位"));
        }
        Refused.ifAny(found);
        if (form.main()) {
            posts.main(person, null);
        }
        PostId id = posts.insert(person, form);
        PostView opened = posts.find(id).orElseThrow();
        events.publishEvent(new PostOpened(person, view.name(), opened.label(), opened.period()));
        return id;
    }

    /**
     * Changes a post's title.
     *
     * @param version the version that the form was filled from
     * @throws Stale when somebody else changed the post meanwhile
     */
    @Transactional
    public void rename(PostId id, String title, int version) {
        PostView post = get(id);
        String bare = title.strip();
        if (bare.length() > 50) {
            throw new Refused(List.of(Refusal.at("title", "职务不能超过50个字")));
        }
        if (!posts.title(id, bare, version)) {
            throw stale(post);
        }
        change(post, "职务改为“" + (bare.isEmpty() ? "无" : bare) + "”");
    }

    /** Makes a running post the person's main one, the one they act from after sign-in. */
    @Transactional
    public void makeMain(PostId id) {
        PostView post = get(id);
        posts.lockPerson(post.person());
        if (!post.openOn(today()) || post.to() != null) {
            throw Refused.because("只有正在任职、没有定下结束日期的岗位可以设为主岗");
        }
        posts.main(post.person(), id);
        change(post, "设为主岗");
    }

    /**
     * Ends a post, with its deputyships. Whoever acts from it falls back to another post with the
     * next request after that day.
     *
     * @param last the last day; yesterday ends it at once
     * @param version the version that the form was filled from
     * @throws Refused when the day is before yesterday, or nobody could administer any longer
     * @throws Stale when somebody else changed the post meanwhile
     */
    @Transactional
    public void end(PostId id, LocalDate last, int version) {
        RightsCheck.Begun begun = rights.begin();
        PostView post = get(id);
        posts.lockPerson(post.person());
        if (last.isBefore(today().minusDays(1))) {
            throw new Refused(List.of(Refusal.at("last", "最后一天不能早于昨天；选昨天表示立即结束")));
        }
        if (post.endedOn(today())) {
            throw Refused.because("这个岗位已经结束");
        }
        if (get(id).version() != version) {
            throw stale(post);
        }
        end(post, last);
        rights.settle(begun, List.of(post.person()), "last");
        change(post, last.isBefore(today()) ? "立即结束" : "结束于" + last);
    }

    /** Ends a post without asking further; its deputyships end with it, another becomes main. */
    void end(PostView post, LocalDate last) {
        posts.end(post.id(), last);
        deputies.endOf(post.id(), last);
        if (post.main()) {
            posts.of(post.person()).stream()
                    .filter(p -> !p.id().equals(post.id()) && p.openOn(today()) && p.to() == null)
                    .findFirst()
                    .ifPresent(p -> posts.main(p.person(), p.id()));
        }
    }

    private void change(PostView post, String what) {
        events.publishEvent(
                new PostChanged(post.person(), person(post.person()).name(), post.label(), what));
    }

    private static boolean same(PostView post, PostForm form) {
        return post.unit().equals(form.unit()) && post.title().equals(form.title());
    }

    private PersonView person(PersonId id) {
        return people.find(id).orElseThrow(() -> new NotFound("没有这个人员"));
    }

    private PostView get(PostId id) {
        return posts.find(id).orElseThrow(() -> new NotFound("没有这个岗位"));
    }

    private Stale stale(PostView post) {
        return new Stale(person(post.person()).name() + "的岗位刚被别人修改过，您的改动没有保存。请刷新后再改");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
