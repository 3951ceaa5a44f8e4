package org.greenledger.app.planimport;

import java.time.Instant;
import org.greenledger.extraction.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A doubt of the reader's that a person should look at.
 *
 * @param number from 1, in the order in which they are looked at
 * @param place in words, for example 问题 7 措施 4; absent for the whole document
 * @param item the part of the draft it is about
 * @param measure the measure it is about, as the reader numbered it
 * @param span the words that raised it
 * @param settledBy who looked at it and let it be; absent while it is open
 */
public record Doubt(
        int number,
        String code,
        String message,
        @Nullable String place,
        @Nullable Long item,
        @Nullable Integer measure,
        @Nullable SourceSpan span,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {

    /** Whether nobody has settled it. */
    public boolean open() {
        return settledBy == null;
    }

    /** The id of its mark in the text. */
    public String anchor() {
        return "q" + number;
    }
}
