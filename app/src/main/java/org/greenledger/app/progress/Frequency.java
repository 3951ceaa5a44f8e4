package org.greenledger.app.progress;

import java.util.Arrays;

/** How often is reported. */
public enum Frequency {
    WEEKLY("weekly", "每周"),
    MONTHLY("monthly", "每月"),
    QUARTERLY("quarterly", "每季度"),
    HALF_YEARLY("half-yearly", "每半年"),
    NONE("none", "不调度");

    private final String code;
    private final String chinese;

    Frequency(String code, String chinese) {
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
    public static Frequency of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
