package org.greenledger.app.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows where the browser goes to sign out at the provider that vouched for a session. */
public interface Farewell {

    /** The provider's address; empty when it has none or does not answer. */
    Optional<String> address(ProviderSession session, HttpServletRequest request);
}
