package org.greenledger.app.progress.office;

import java.util.Arrays;

/** How the gap list is gathered. */
public enum GapView {
    UNITS("units", "按单位"),
    ISSUES("issues", "按问题"),
    ROWS("rows", "逐项");

    private final String code;
    private final String chinese;

    GapView(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The word in the address. */
    public String code() {
        return code;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** The one with this code; by unit for anything else. */
    static GapView of(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst().orElse(UNITS);
    }
}
