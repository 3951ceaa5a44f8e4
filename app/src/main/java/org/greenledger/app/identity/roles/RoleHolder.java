package org.greenledger.app.identity.roles;

import org.greenledger.app.identity.PostId;

/**
 * A post that carries a role.
 *
 * @param active whether its holder can sign in
 */
public record RoleHolder(
        PostId post, String person, String unitName, String title, boolean active) {}
