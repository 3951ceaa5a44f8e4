package org.greenledger.app.ledger;

import java.util.Arrays;

/** How exactly a date is stated; the stored date is the last day meant. */
public enum Precision {
    DAY("day", "日"),
    MONTH("month", "月"),
    QUARTER("quarter", "季度"),
    HALF_YEAR("half-year", "半年"),
    YEAR("year", "年");

    private final String code;
    private final String chinese;

    Precision(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The stored word. */
    public String code() {
        return code;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /**
     * The one with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Precision of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
