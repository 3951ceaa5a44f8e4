package org.greenledger.app.web.pieces;

import org.jspecify.annotations.Nullable;

/**
 * Where one is in a list.
 *
 * @param first the number of the first row shown, from 1; 0 when the list is empty
 * @param last the number of the last row shown
 * @param count how many there are, exact up to a bound
 * @param more whether there are more than {@code count}
 * @param previous the address of the page before; {@code null} on the first
 * @param next the address of the page after; {@code null} on the last
 */
public record Pager(
        long first,
        long last,
        long count,
        boolean more,
        @Nullable String previous,
        @Nullable String next) {

    /** For example {@code 51–100 / 10,000+ 条}. */
    public String range() {
        if (last == 0) {
            return "共 0 条";
        }
        return String.format("%,d–%,d / %s", first, last, total());
    }

    /** For example {@code 10,000+ 条}. */
    public String total() {
        return String.format("%,d%s 条", count, more ? "+" : "");
    }
}
