package org.greenledger.app.ledger.lists;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in a list: the sort keys of the row it lies behind or before.
 *
 * @param keys as text, in the order of the sort columns
 * @param before whether the page ends before the row instead of beginning behind it
 */
public record Cursor(List<String> keys, boolean before) {

    private static final String SEPARATOR = "\u001f";

    /** For an address. */
    public String text() {
        return (before ? "b" : "a")
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #text} wrote; empty for anything else. */
    public static Optional<Cursor> of(String text) {
        if (text.length() < 2 || "ab".indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        try {
            String keys =
                    new String(
                            Base64.getUrlDecoder().decode(text.substring(1)),
                            StandardCharsets.UTF_8);
            return Optional.of(
                    new Cursor(Arrays.asList(keys.split(SEPARATOR, -1)), text.charAt(0) == 'b'));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
