package org.greenledger.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.util.WebUtils;

/**
 * How a person likes to read; kept in a cookie of the device.
 *
 * @param elder large type in a single column (大字版)
 * @param compact table rows of 30 instead of 36 pixels
 */
public record Look(boolean elder, boolean compact) {

    /** The cookie's name. */
    public static final String COOKIE = "look";

    /** How the person behind the request likes to read. */
    public static Look of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        List<String> words =
                cookie == null ? List.of() : Arrays.asList(cookie.getValue().split("\\."));
        return new Look(words.contains("elder"), words.contains("compact"));
    }

    /** The cookie's value. */
    public String text() {
        return (elder ? "elder" : "plain") + (compact ? ".compact" : "");
    }

    /** The classes of the page's root element. */
    public String classes() {
        return (elder ? "elder " : "") + (compact ? "compact" : "");
    }
}
