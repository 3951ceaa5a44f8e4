package org.greenledger.app.progress;

import java.util.Arrays;

/** To whom a report goes: to the office, or to the unit that reports to the office. */
public enum ReportPart {
    SUBMITS("submits", "报送"),
    CONTRIBUTES("contributes", "配合");

    private final String code;
    private final String chinese;

    ReportPart(String code, String chinese) {
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
    public static ReportPart of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
