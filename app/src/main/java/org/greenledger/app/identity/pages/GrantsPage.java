package org.greenledger.app.identity.pages;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.roles.Grants;
import org.greenledger.app.identity.roles.PostGrant;
import org.greenledger.app.identity.roles.RoleDetail;
import org.greenledger.app.identity.roles.Roles;
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

/** Which post carries which roles; those that wait come first. */
@Controller
@Requires(Permission.ROLE_GRANT)
class GrantsPage {

    private final Grants grants;
    private final Roles roles;

    GrantsPage(Grants grants, Roles roles) {
        this.grants = grants;
        this.roles = roles;
    }

    @GetMapping("/grants")
    Page list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "1") int page) {
        return list(q, role, page, List.of());
    }

    private Page list(String q, String role, int asked, List<Refusal> refusals) {
        String words = q.replace("\0", "");
        int page = Math.max(1, asked);
        Grants.Found found = grants.posts(words, role, page);
        return Page.of("identity/grants")
                .with("posts", found.posts())
                .with("waiting", grants.waiting())
                .with("roles", roles.all())
                .with("q", words)
                .with("role", role)
                .with(
                        "pager",
                        Pages.of(
                                page,
                                Grants.PAGE,
                                found.posts().size(),
                                found.count(),
                                "/grants",
                                "q",
                                words,
                                "role",
                                role))
                .with("errors", new FormErrors(refusals));
    }

    @PostMapping("/grants")
    Page add(
            @RequestParam(defaultValue = "") List<String> posts,
            @RequestParam(defaultValue = "") List<String> roles,
            @RequestParam(defaultValue = "") String q,
            CurrentUser user) {
        try {
            grants.add(seen(posts), roles, user);
            return Page.redirect("/grants").toast("已给" + posts.size() + "个岗位授权，立即生效");
        } catch (Refused refused) {
            return list(q, "", 1, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/grants/{post}")
    Page show(@PathVariable long post) {
        PostGrant found = get(post);
        return page(found, found.roles(), List.of());
    }

    @PostMapping("/grants/{post}")
    Page set(
            @PathVariable long post,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> roles,
            CurrentUser user) {
        PostGrant found = get(post);
        try {
            grants.set(new Grants.Seen(found.id(), version), roles, user);
            return Page.redirect("/grants").toast(found.name() + "的授权已保存，立即生效");
        } catch (Refused refused) {
            return page(found, roles, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Page page(PostGrant post, List<String> chosen, List<Refusal> refusals) {
        List<RoleDetail> offered =
                roles.all().stream()
                        .filter(r -> !r.retired() || post.roles().contains(r.code()))
                        .toList();
        return Page.of("identity/grant")
                .with("post", post)
                .with("chosen", chosen)
                .with("roles", offered)
                .with("errors", new FormErrors(refusals));
    }

    private PostGrant get(long post) {
        return grants.find(new PostId(post)).orElseThrow(() -> new NotFound("没有这个岗位"));
    }

    /** Reads id and version of each ticked post. */
    private static List<Grants.Seen> seen(List<String> posts) {
        List<Grants.Seen> all = new ArrayList<>();
        for (String text : posts) {
            if (!text.matches("[0-9]{1,18}:[0-9]{1,9}")) {
                throw new NotFound("没有这个岗位");
            }
            String[] parts = text.split(":");
            all.add(
                    new Grants.Seen(
                            new PostId(Long.parseLong(parts[0])), Integer.parseInt(parts[1])));
        }
        return all;
    }
}
