package org.greenledger.app.progress;

import java.util.Arrays;

/** How a report came in. */
public enum ReportOrigin {
    PAGE("page", "网页"),
    PHONE("phone", "手机"),
    SHEET("sheet", "表格");

    private final String code;
    private final String chinese;

    ReportOrigin(String code, String chinese) {
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
    public static ReportOrigin of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
