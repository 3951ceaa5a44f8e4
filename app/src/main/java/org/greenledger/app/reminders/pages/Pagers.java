package org.greenledger.app.reminders.pages;

import org.greenledger.app.web.pieces.Pager;

/** Pagers of these pages. */
final class Pagers {

    private Pagers() {}

    /**
     * @param page from 1
     * @param address with its query, if any, to which the page's number is added
     */
    static Pager of(int page, int size, int shown, int count, String address) {
        int first = (page - 1) * size + 1;
        String with = address + (address.contains("?") ? "&" : "?") + "page=";
        return new Pager(
                shown == 0 ? 0 : first,
                shown == 0 ? 0 : first + shown - 1,
                count,
                false,
                page > 1 ? with + (page - 1) : null,
                shown > 0 && first - 1 + shown < count ? with + (page + 1) : null);
    }

    /** A page's number as somebody may have typed it. */
    static int number(int asked) {
        return Math.min(Math.max(asked, 1), 100_000);
    }
}
