package org.greenledger.app.ledger;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The numbers of issues and tasks: {@code 6.10} lies below {@code 6} and after {@code 6.9}. */
final class Numbering {

    private Numbering() {}

    /** The number above; absent for a whole number. */
    static @Nullable String parent(String number) {
        int dot = number.lastIndexOf('.');
        return dot < 0 ? null : number.substring(0, dot);
    }

    /** A text that sorts as the numbers do; different numbers give different texts. */
    static String sortKey(String number) {
        return Arrays.stream(number.split("\\.", -1))
                .map(Numbering::padded)
                .collect(Collectors.joining("."));
    }

    private static String padded(String part) {
        boolean canonical = part.matches("0|[1-9][0-9]{0,4}");
        return canonical ? "0".repeat(5 - part.length()) + part : "~" + part;
    }
}
