package org.greenledger.app.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking. Handlers take it as a parameter.
 *
 * @param name the person's name
 * @param post the post they act from; absent for an account without one, which may do nothing
 * @param title the post's title, for example 科长; may be empty
 * @param deputyFor the name of the person whose post it is, when they act as a deputy; else empty
 * @param unit the unit they act for; {@link UnitId#NONE} without a post
 * @param unitName its name
 * @param region the unit's place; empty where it has none
 * @param permissions what their roles allow
 * @param scope which business data they may see
 * @param severalPosts whether they have other posts to act from
 * @param mustChangePassword whether they may do nothing else before
 * @param mustSetSecondFactor whether they may do nothing else before setting up a second factor
 */
public record CurrentUser(
        PersonId id,
        String username,
        String name,
        @Nullable PostId post,
        String title,
        String deputyFor,
        UnitId unit,
        String unitName,
        String region,
        Set<Permission> permissions,
        Scope scope,
        boolean severalPosts,
        boolean mustChangePassword,
        boolean mustSetSecondFactor) {

    /**
     * Their name as it stands under what they do: a deputy's with the name of the person they act
     * for.
     */
    public String signature() {
        return deputyFor.isEmpty() ? name : name + "（代" + deputyFor + "）";
    }

    /** Whether any of their roles allows it. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
