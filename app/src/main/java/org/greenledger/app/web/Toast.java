package org.greenledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A short word after an act. It travels to the next page in a cookie, so that no server has to
 * remember it.
 *
 * @param text what was done, for example 已保存
 * @param undo the address that undoes it by POST; {@code null} where it cannot be undone
 */
public record Toast(String text, @Nullable String undo) {
    private static final String COOKIE = "toast";

    /** Leaves the word for the next page. */
    void leave(HttpServletResponse response) {
        String both = text + (undo == null ? "" : "\n" + undo);
        byte[] bytes = both.getBytes(StandardCharsets.UTF_8);
        cookie(response, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), 60);
    }

    /** The word that the page before has left. */
    static Optional<Toast> found(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .flatMap(cookie -> read(cookie.getValue()));
    }

    /** Says it only once. */
    static void forget(HttpServletResponse response) {
        cookie(response, "", 0);
    }

    private static Optional<Toast> read(String value) {
        try {
            String both = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            String[] parts = both.split("\n", 2);
            String undo = parts.length == 2 && Page.isOurs(parts[1]) ? parts[1] : null;
            return parts[0].isBlank() ? Optional.empty() : Optional.of(new Toast(parts[0], undo));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void cookie(HttpServletResponse response, String value, int seconds) {
        String cookie =
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(Duration.ofSeconds(seconds))
                        .build()
                        .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
