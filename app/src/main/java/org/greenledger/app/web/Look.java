package org.greenledger.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How a person likes to read; kept in a cookie of the device.
 *
 * @param elder large type in a single column (大字版)
 * @param compact table rows of 30 instead of 36 pixels
 */
public record Look(boolean elder, boolean compact) {

    /** The cookie that keeps it for a year. */
    public static final GuardedCookie COOKIE = new GuardedCookie("look", Duration.ofDays(365));

    /** How the person behind the request likes to read. */
    public static Look of(HttpServletRequest request) {
        List<String> words = Arrays.asList(COOKIE.read(request).orElse("").split("\\."));
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
