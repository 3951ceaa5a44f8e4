package org.greenledger.app.ledger.points;

import org.jspecify.annotations.Nullable;

/**
 * What is written down of a place.
 *
 * @param name up to 100 letters
 * @param area where it lies in words; absent where nobody said
 * @param place absent where nobody knows the coordinates
 * @param note absent where there is nothing to note
 */
public record PointEntry(
        String name, @Nullable String area, @Nullable Coordinates place, @Nullable String note) {

    /** The name, with the coordinates where they are known. */
    public String sentence() {
        return place == null ? name : name + "（" + place.words() + "）";
    }
}
