package org.greenledger.app.supervision.checks;

import java.util.Arrays;
import java.util.Optional;

/** How grave a finding is. */
public enum Severity {
    HIGH(1, "high", "严重"),
    MEDIUM(2, "medium", "一般"),
    LOW(3, "low", "提示");

    private final int number;
    private final String code;
    private final String chinese;

    Severity(int number, String code, String chinese) {
        this.number = number;
        this.code = code;
        this.chinese = chinese;
    }

    /** The stored number; 1 is the gravest. */
    public int number() {
        return number;
    }

    /** The word in addresses. */
    public String code() {
        return code;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** The one with this word; empty when there is none. */
    public static Optional<Severity> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }

    /**
     * The one with this stored number.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Severity of(int number) {
        return Arrays.stream(values())
                .filter(v -> v.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such severity: " + number));
    }
}
