package org.greenledger.app.identity;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells who is asking, where a handler's parameter is out of reach. */
public final class CurrentUsers {

    private CurrentUsers() {}

    /**
     * The person signed in on this thread's request; empty for visitors, jobs and the start of the
     * program.
     */
    public static Optional<CurrentUser> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.getPrincipal())
                : Optional.empty();
    }
}
