package org.greenledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A short word after an act. It travels to the next page in a cookie, so that no server has to
 * remember it.
 *
 * @param text what was done, for example 已保存
 * @param undo the address that undoes it by POST; {@code null} where it cannot be undone
 */
public record Toast(String text, @Nullable String undo) {
    private static final GuardedCookie COOKIE = new GuardedCookie("toast", Duration.ofSeconds(60));

    /** Leaves the word for the next page. */
    void leave(HttpServletRequest request, HttpServletResponse response) {
        String both = text + (undo == null ? "" : "\n" + undo);
        byte[] bytes = both.getBytes(StandardCharsets.UTF_8);
        COOKIE.write(
                request, response, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The word that the page before has left. */
    static Optional<Toast> found(HttpServletRequest request) {
        return COOKIE.read(request).flatMap(Toast::read);
    }

    /** Says it only once. */
    static void forget(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.clear(request, response);
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
}
