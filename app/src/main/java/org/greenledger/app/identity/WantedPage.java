package org.greenledger.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.greenledger.app.web.GuardedCookie;
import org.greenledger.app.web.Page;

/**
 * Where somebody wanted to go before they were asked to sign in: a path of this server, kept by
 * their browser for a while.
 */
public final class WantedPage {
    private static final GuardedCookie COOKIE =
            new GuardedCookie("greenledger-wanted", Duration.ofMinutes(30));
    private static final int LONGEST = 2000;

    private WantedPage() {}

    /** Remembers the page that is asked for. */
    static void save(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (address.length() <= LONGEST) {
            byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
            COOKIE.write(
                    request,
                    response,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
    }

    /** The page, or the desk where none was wanted; forgotten from now on. */
    public static String take(HttpServletRequest request, HttpServletResponse response) {
        String kept = COOKIE.read(request).orElse("");
        if (kept.isEmpty()) {
            return "/";
        }
        COOKIE.clear(request, response);
        try {
            String address =
                    new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
            return Page.isOurs(address) && address.chars().allMatch(c -> c > ' ') ? address : "/";
        } catch (IllegalArgumentException notOurs) {
            return "/";
        }
    }
}
