package org.greenledger.app.identity.roles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which post carries which roles; the security administrator's work. */
@Service
public class Grants {

    /** Posts on a page. */
    public static final int PAGE = 50;

    private final JdbcGrants grants;
    private final JdbcRoles roles;
    private final RightsCheck rights;
    private final ApplicationEventPublisher events;

    Grants(
            JdbcGrants grants,
            JdbcRoles roles,
            RightsCheck rights,
            ApplicationEventPublisher events) {
        this.grants = grants;
        this.roles = roles;
        this.rights = rights;
        this.events = events;
    }

    /**
     * One page of the posts.
     *
     * @param count how many there are on all pages
     */
    public record Found(List<PostGrant> posts, int count) {}

    /**
     * A post as somebody saw it.
     *
     * @param version of the post that they saw
     */
    public record Seen(PostId post, int version) {}

    /** How many posts of people who can sign in have no role yet. */
    public int waiting() {
        return grants.waiting();
    }

    /**
     * Open posts, those that wait for a role first.
     *
     * @param words a part of the person's, unit's or post's name; empty for all
     * @param role only posts with this role; empty for any
     * @param page from 1
     */
    @Transactional(readOnly = true)
    public Found posts(String words, String role, int page) {
        return new Found(
                grants.page(words.strip(), role, (page - 1) * PAGE, PAGE),
                grants.count(words.strip(), role));
    }

    /** The post with this id. */
    public Optional<PostGrant> find(PostId post) {
        return grants.withIds(List.of(post)).stream().findFirst();
    }

    /**
     * Gives a post exactly these roles.
     *
     * @throws Refused when it is one's own post, a role cannot be granted, or it would put two
     *     fields into one hand
     * @throws Stale when somebody else changed the post meanwhile
     */
    @Transactional
    public void set(Seen post, Collection<String> codes, CurrentUser user) {
        write(List.of(post), codes, false, user);
    }

    /** Adds these roles to several posts, all or none; otherwise as {@link #set}. */
    @Transactional
    public void add(List<Seen> posts, Collection<String> codes, CurrentUser user) {
        List<Refusal> found = new ArrayList<>();
        if (posts.isEmpty()) {
            found.add(Refusal.at("posts", "请先勾选岗位"));
        }
        if (codes.isEmpty()) {
            found.add(Refusal.at("roles", "请选择要授予的角色"));
        }
        Refused.ifAny(found);
        write(posts, codes, true, user);
    }

    private void write(List<Seen> posts, Collection<String> codes, boolean keep, CurrentUser user) {
        RightsCheck.Begun begun = rights.begin();
        List<PostId> ids = posts.stream().map(Seen::post).toList();
        List<PostGrant> now = grants.withIds(ids);
        if (now.size() < new HashSet<>(ids).size()) {
            throw new NotFound("没有这个岗位");
        }
        Map<String, String> names = grants.names();
        refuse(now, codes, user);
        for (PostGrant post : now) {
            Set<String> after = new LinkedHashSet<>(codes);
            if (keep) {
                after.addAll(post.roles());
            }
            int version =
                    posts.stream()
                            .filter(p -> p.post().equals(post.id()))
                            .findFirst()
                            .map(Seen::version)
                            .orElse(-1);
            if (!grants.grant(post.id(), after, version)) {
                throw new Stale(post.name() + "的岗位刚被别人修改过，授权没有保存。请刷新后再授权");
            }
            events.publishEvent(
                    new RolesGranted(
                            post.person(),
                            post.name(),
                            post.title().isEmpty()
                                    ? post.unitName()
                                    : post.unitName() + " · " + post.title(),
                            names(post.roles(), names),
                            names(after, names)));
        }
        rights.settle(begun, rights.actingFrom(ids), "roles");
    }

    private void refuse(List<PostGrant> posts, Collection<String> codes, CurrentUser user) {
        List<Refusal> found = new ArrayList<>();
        for (PostGrant post : posts) {
            if (post.person().equals(user.id())) {
                found.add(Refusal.at("posts", "不能给自己的岗位授权，请由另一名安全管理员办理"));
            }
        }
        for (String code : new LinkedHashSet<>(codes)) {
            RoleDetail role = roles.find(code).orElse(null);
            boolean held = posts.stream().allMatch(p -> p.roles().contains(code));
            if (role == null || role.retired() && !held) {
                found.add(
                        Refusal.at(
                                "roles",
                                role == null
                                        ? "没有这个角色，请刷新页面"
                                        : "角色“" + role.name() + "”已停用，不能再授予"));
            }
        }
        Refused.ifAny(found);
    }

    private static List<String> names(Collection<String> codes, Map<String, String> names) {
        return codes.stream().sorted().map(c -> names.getOrDefault(c, c)).toList();
    }
}
