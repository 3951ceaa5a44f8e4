package org.greenledger.app.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.OwnPostView;
import org.greenledger.app.identity.OwnPosts;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.people.Deputies;
import org.greenledger.app.identity.people.DeputyForm;
import org.greenledger.app.identity.people.Posts;
import org.greenledger.app.identity.people.Staff;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.SignedInPage;
import org.greenledger.app.web.pieces.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own posts, and who acts for one. */
@Controller
@SignedInPage
class OwnPostsPage {

    private static final int SUGGESTED = 200;

    private final OwnPosts own;
    private final Posts posts;
    private final Deputies deputies;
    private final Staff staff;
    private final Clock clock;

    OwnPostsPage(OwnPosts own, Posts posts, Deputies deputies, Staff staff, Clock clock) {
        this.own = own;
        this.posts = posts;
        this.deputies = deputies;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/account/posts")
    Page show(CurrentUser user) {
        return page(user, List.of());
    }

    @PostMapping("/account/posts/choose")
    Page choose(@RequestParam long post, CurrentUser user, HttpServletRequest request) {
        OwnPostView chosen = own.choose(user, new PostId(post), request);
        return Page.redirect("/").toast("现在以“" + chosen.label() + "”办理");
    }

    @PostMapping("/account/deputies")
    Page name(
            @RequestParam long post,
            @RequestParam(defaultValue = "") String username,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user) {
        try {
            deputies.name(new DeputyForm(new PostId(post), username, from, to, reason), user);
            return Page.redirect("/account/posts").toast("已委托代理");
        } catch (Refused refused) {
            return page(user, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/account/deputies/{id}/withdraw")
    Page withdraw(@PathVariable long id, CurrentUser user) {
        deputies.withdraw(id, user);
        return Page.redirect("/account/posts").toast("已收回代理");
    }

    private Page page(CurrentUser user, List<Refusal> refusals) {
        LocalDate today = LocalDate.now(clock);
        var held = posts.of(user.id());
        var units =
                held.stream().filter(p -> p.openOn(today)).map(p -> p.unit()).distinct().toList();
        return Page.of("identity/own-posts")
                .with("user", user)
                .with("choices", own.of(user))
                .with("posts", held)
                .with("named", deputies.named(user.id()))
                .with("held", deputies.held(user.id()))
                .with(
                        "colleagues",
                        staff.at(units, "", SUGGESTED).stream()
                                .filter(c -> !c.id().equals(user.id()))
                                .toList())
                .with("today", today)
                .with("errors", new FormErrors(refusals));
    }
}
