package org.greenledger.app.identity.signin;

import org.greenledger.app.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An account, as the security administrator sees it.
 *
 * @param unitName where the person works; empty for nowhere
 * @param passwordSince the day the password was set; {@code null} without a password of ours
 * @param second whether a second factor is set up
 * @param sessions how many sessions run
 * @param lastIn when somebody last signed in; {@code null} for never
 * @param waits how long the account still waits after failures, in words; {@code null} for not at
 *     all
 * @param provider who vouches for it; empty for nobody
 */
public record AccountView(
        PersonId id,
        String username,
        String name,
        String unitName,
        boolean active,
        @Nullable String passwordSince,
        boolean second,
        int sessions,
        @Nullable String lastIn,
        @Nullable String waits,
        String provider) {}
