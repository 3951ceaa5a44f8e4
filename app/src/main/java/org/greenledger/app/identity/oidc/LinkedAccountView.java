package org.greenledger.app.identity.oidc;

import java.util.List;
import org.greenledger.app.identity.PersonId;

/**
 * An account that a provider vouches for.
 *
 * @param unitClaim what the provider says of the unit; empty for nothing
 * @param roleClaim what it says of the roles
 * @param proposed names of our roles that this means
 * @param post the id of the main post; 0 for none
 * @param granted whether any role has been granted
 */
public record LinkedAccountView(
        String issuer,
        PersonId person,
        String username,
        String name,
        String unitClaim,
        List<String> roleClaim,
        List<String> proposed,
        long post,
        boolean granted) {}
