package org.greenledger.app.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The words of the plan that a field was read from.
 *
 * @param start first position in the plan version's text, in UTF-16 units
 * @param end position after the last one
 * @param reason the rule that read it, in Chinese; absent for what a person entered
 * @param original what the reader had read, where a person corrected it
 */
public record Quotation(int start, int end, @Nullable String reason, @Nullable String original) {

    /** Refuses ranges that run backwards or begin before the text. */
    public Quotation {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no such range: [" + start + ", " + end + ")");
        }
    }
}
