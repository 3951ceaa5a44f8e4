package org.greenledger.app.identity.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PersonView;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.Sessions;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.people.Deputies;
import org.greenledger.app.identity.people.DeputyForm;
import org.greenledger.app.identity.people.PostForm;
import org.greenledger.app.identity.people.PostView;
import org.greenledger.app.identity.people.Posts;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person: account, posts, deputyships. */
@Controller
@Requires(Permission.PERSON_MANAGE)
class PersonPage {

    private final People people;
    private final Posts posts;
    private final Deputies deputies;
    private final Directory directory;
    private final Sessions sessions;
    private final Clock clock;

    PersonPage(
            People people,
            Posts posts,
            Deputies deputies,
            Directory directory,
            Sessions sessions,
            Clock clock) {
        this.people = people;
        this.posts = posts;
        this.deputies = deputies;
        this.directory = directory;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/people/{id}")
    Page show(@PathVariable long id) {
        return page(person(id), List.of());
    }

    @PostMapping("/people/{id}")
    Page rename(@PathVariable long id, @RequestParam String name, @RequestParam int version) {
        return act(id, "已保存", () -> people.rename(new PersonId(id), name, version));
    }

    @PostMapping("/people/{id}/close")
    Page close(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam int version) {
        return act(
                id, "账号已停用，所有登录立即失效", () -> people.close(new PersonId(id), left, reason, version));
    }

    @PostMapping("/people/{id}/reopen")
    Page reopen(@PathVariable long id, @RequestParam int version) {
        return act(id, "账号已恢复使用", () -> people.reopen(new PersonId(id), version));
    }

    @PostMapping("/people/{id}/password")
    Page resetPassword(@PathVariable long id, @RequestParam String password) {
        return act(id, "已重设密码，对方须重新登录并修改", () -> people.resetPassword(new PersonId(id), password));
    }

    @PostMapping("/people/{id}/posts")
    Page openPost(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String title,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam(defaultValue = "false") boolean main) {
        UnitView chosen = UnitWords.find(directory, unit);
        PostForm form =
                new PostForm(
                        chosen == null ? UnitId.NONE : chosen.id(),
                        title,
                        from == null ? LocalDate.now(clock) : from,
                        to,
                        main);
        return act(id, "已开设岗位，等待安全管理员授权", () -> posts.open(new PersonId(id), form));
    }

    @PostMapping("/people/{id}/posts/{post}/title")
    Page rename(
            @PathVariable long id,
            @PathVariable long post,
            @RequestParam String title,
            @RequestParam int version) {
        PostId own = post(id, post);
        return act(id, "已保存", () -> posts.rename(own, title, version));
    }

    @PostMapping("/people/{id}/posts/{post}/main")
    Page makeMain(@PathVariable long id, @PathVariable long post) {
        PostId own = post(id, post);
        return act(id, "已设为主岗", () -> posts.makeMain(own));
    }

    @PostMapping("/people/{id}/posts/{post}/end")
    Page endPost(
            @PathVariable long id,
            @PathVariable long post,
            @RequestParam @Nullable LocalDate last,
            @RequestParam int version) {
        PostId own = post(id, post);
        LocalDate day = last == null ? LocalDate.now(clock).minusDays(1) : last;
        return act(id, "岗位已结束", () -> posts.end(own, day, version));
    }

    @PostMapping("/people/{id}/deputies")
    Page nameDeputy(
            @PathVariable long id,
            @RequestParam long post,
            @RequestParam(defaultValue = "") String username,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user) {
        PostId own = post(id, post);
        return act(
                id,
                "已委托代理",
                () -> deputies.name(new DeputyForm(own, username, from, to, reason), user));
    }

    @PostMapping("/people/{id}/deputies/{deputy}/withdraw")
    Page withdraw(@PathVariable long id, @PathVariable long deputy, CurrentUser user) {
        return act(id, "已收回代理", () -> deputies.withdraw(deputy, user));
    }

    private Page act(long id, String done, Runnable act) {
        PersonView person = person(id);
        try {
            act.run();
            return Page.redirect("/people/" + id).toast(done);
        } catch (Refused refused) {
            return page(person, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private PersonView person(long id) {
        return people.find(new PersonId(id)).orElseThrow(() -> new NotFound("没有这个人员"));
    }

    private PostId post(long person, long post) {
        return posts.find(new PostId(post))
                .filter(p -> p.person().value() == person)
                .map(PostView::id)
                .orElseThrow(() -> new NotFound("没有这个岗位"));
    }

    private Page page(PersonView person, List<Refusal> refusals) {
        return Page.of("identity/person")
                .with("person", person)
                .with("posts", posts.of(person.id()))
                .with("named", deputies.named(person.id()))
                .with("held", deputies.held(person.id()))
                .with("sessions", sessions.of(person.id()))
                .with("today", LocalDate.now(clock))
                .with("errors", new FormErrors(refusals));
    }
}
