package org.greenledger.extraction;

import org.jspecify.annotations.Nullable;

/**
 * A doubt a person should look at. Codes are public and documented in {@code docs/plan-draft.md}.
 *
 * @param code what kind of doubt, for example {@code unresolved-date}
 * @param message what is wrong, where and what to do, in Chinese
 * @param at the place in the draft, for example issue {@code 7} or measure {@code 7/4}
 * @param span the words in the cleaned text that raised it
 */
public record Warning(String code, String message, @Nullable String at, @Nullable SourceSpan span) {

    /** A doubt about the whole document. */
    public static Warning of(String code, String message) {
        return new Warning(code, message, null, null);
    }

    /** A doubt about one place of the draft. */
    public static Warning at(String at, String code, String message, @Nullable SourceSpan span) {
        return new Warning(code, message, at, span);
    }
}
