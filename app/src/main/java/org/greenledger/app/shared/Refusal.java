package org.greenledger.app.shared;

import org.jspecify.annotations.Nullable;

/**
 * Why something cannot be done, as a value. All refusals of an act are gathered and shown at once.
 *
 * @param field the form field or place it belongs to; {@code null} for the whole act
 * @param message what is wrong, where and what to do, in Chinese
 */
public record Refusal(@Nullable String field, String message) {

    /** A refusal of the whole act. */
    public static Refusal of(String message) {
        return new Refusal(null, message);
    }

    /** A refusal at one field. */
    public static Refusal at(String field, String message) {
        return new Refusal(field, message);
    }
}
