package org.greenledger.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.greenledger.app.web.GuardedCookie;

/** The cookie that carries a session's token. */
final class SessionCookie {
    static final String NAME = "greenledger";

    private static final GuardedCookie COOKIE = new GuardedCookie(NAME, null);

    private SessionCookie() {}

    static Optional<String> read(HttpServletRequest request) {
        return COOKIE.read(request);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, String token) {
        COOKIE.write(request, response, token);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.clear(request, response);
    }
}
