package org.greenledger.app.web;

import jakarta.servlet.http.HttpServletRequest;

/** What a request by htmx looks like. */
public final class Htmx {

    private Htmx() {}

    /** Whether htmx asks for a part of a page, not for a whole one. */
    public static boolean wantsFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }

    /** Whether the request was sent by htmx at all, and so understands its headers. */
    public static boolean sent(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }
}
