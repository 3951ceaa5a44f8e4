package org.greenledger.app.web.pieces;

import org.jspecify.annotations.Nullable;

/**
 * A column's head that sorts the list.
 *
 * @param label the column's name
 * @param address the address of the list sorted by it, turned round when it already is
 * @param direction how the list is sorted by it now
 */
public record SortHead(String label, String address, Direction direction) {

    /** How a list is sorted by a column. */
    public enum Direction {
        NONE,
        UP,
        DOWN
    }

    /** The value of {@code aria-sort}; {@code null} when the list is not sorted by it. */
    public @Nullable String aria() {
        if (direction == Direction.NONE) {
            return null;
        }
        return direction == Direction.UP ? "ascending" : "descending";
    }

    /** The arrow beside the label. */
    public String arrow() {
        if (direction == Direction.NONE) {
            return "";
        }
        return direction == Direction.UP ? "↑" : "↓";
    }
}
