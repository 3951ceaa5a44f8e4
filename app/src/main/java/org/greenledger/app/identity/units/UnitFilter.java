package org.greenledger.app.identity.units;

import org.greenledger.app.identity.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * What units somebody looks for.
 *
 * @param words in a full, short or former name; may be empty
 * @param kind only these; absent for any
 * @param region code, or a part of the place's name; may be empty
 * @param closed closed units instead of open ones
 */
public record UnitFilter(String words, @Nullable UnitKind kind, String region, boolean closed) {

    /** Trims the words. */
    public UnitFilter {
        words = words.strip();
        region = region.strip();
    }

    /** Whether it lets every open unit through. */
    public boolean open() {
        return words.isEmpty() && kind == null && region.isEmpty() && !closed;
    }
}
