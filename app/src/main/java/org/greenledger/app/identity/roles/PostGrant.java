package org.greenledger.app.identity.roles;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PostId;
import org.jspecify.annotations.Nullable;

/**
 * A post with the roles granted to it.
 *
 * @param roles codes
 * @param from first day
 * @param to last day; absent for an open end
 * @param active whether its holder can sign in
 * @param version grows with every change of the post; a form gives it back
 */
public record PostGrant(
        PostId id,
        PersonId person,
        String name,
        String username,
        String unitName,
        String title,
        List<String> roles,
        LocalDate from,
        @Nullable LocalDate to,
        boolean active,
        int version) {}
