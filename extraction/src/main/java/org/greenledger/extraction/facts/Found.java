package org.greenledger.extraction.facts;

import org.greenledger.extraction.PlanDraft.Reading;
import org.greenledger.extraction.SourceSpan;

/**
 * A value, the words it was read from and why.
 *
 * @param value what was read
 * @param span the words in the cleaned text
 * @param reason the rule that read it, in Chinese
 */
record Found<T>(T value, SourceSpan span, String reason) {

    static <T> Found<T> of(T value, int start, int end, String reason) {
        return new Found<>(value, new SourceSpan(start, end), reason);
    }

    /** The same as a reading of the fact at {@code path}. */
    Reading as(String path) {
        return new Reading(path, span, reason);
    }
}
