package org.greenledger.app.ledger.deadlines;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a last day that the plan does not state was reckoned. */
public enum DueRule {
    IMMEDIATE("immediate"),
    RELATIVE("relative"),
    RECURRING("recurring");

    private final String code;

    DueRule(String code) {
        this.code = code;
    }

    /** The stored word. */
    public String code() {
        return code;
    }

    /**
     * The one with this code; absent for none.
     *
     * @throws IllegalArgumentException when there is no such code
     */
    public static @Nullable DueRule of(@Nullable String code) {
        return code == null
                ? null
                : Arrays.stream(values())
                        .filter(v -> v.code.equals(code))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
