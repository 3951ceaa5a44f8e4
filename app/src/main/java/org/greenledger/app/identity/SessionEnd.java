package org.greenledger.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Ends the session on sign-out, in the table as well as in the browser. */
@Component
class SessionEnd implements LogoutHandler {

    private final JdbcSessions sessions;

    SessionEnd(JdbcSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        SessionCookie.read(request).ifPresent(sessions::end);
        SessionCookie.clear(request, response);
    }
}
