package org.greenledger.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A cookie that scripts cannot read. Behind TLS its name begins with {@code __Host-}, so that no
 * neighbouring host can plant one.
 *
 * @param name the name without the prefix
 * @param age how long the browser keeps it; {@code null} for as long as it runs
 */
public record GuardedCookie(String name, @Nullable Duration age) {
    private static final String PREFIX = "__Host-";

    /** What the browser sent; empty when nothing. */
    public Optional<String> read(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (nameFor(request).equals(cookie.getName()) && !cookie.getValue().isEmpty()) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /** Gives it to the browser. */
    public void write(HttpServletRequest request, HttpServletResponse response, String value) {
        add(request, response, value, age == null ? Duration.ofSeconds(-1) : age);
    }

    /** Takes it back. */
    public void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", Duration.ZERO);
    }

    /** Its name towards this browser. */
    public String nameFor(HttpServletRequest request) {
        return request.isSecure() ? PREFIX + name : name;
    }

    private void add(
            HttpServletRequest request, HttpServletResponse response, String value, Duration kept) {
        ResponseCookie cookie =
                ResponseCookie.from(nameFor(request), value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(kept)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
