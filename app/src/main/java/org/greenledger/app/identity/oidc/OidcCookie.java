package org.greenledger.app.identity.oidc;

import java.time.Duration;
import org.greenledger.app.web.GuardedCookie;

/** The cookie that ties the way to a provider and back to one browser. */
final class OidcCookie {
    static final GuardedCookie COOKIE =
            new GuardedCookie("greenledger-oidc", Duration.ofMinutes(10));

    private OidcCookie() {}
}
