package org.greenledger.app.identity.oidc;

import java.util.List;
import org.greenledger.app.identity.signin.ProviderSession;

/**
 * Somebody a provider has vouched for.
 *
 * @param session what ties a session to the provider
 * @param username what the provider calls the account; may be empty
 * @param name the person's name; may be empty
 * @param unit what the unit claim says; empty for nothing
 * @param roles what the role claim says
 */
record Vouched(
        ProviderSession session, String username, String name, String unit, List<String> roles) {}
