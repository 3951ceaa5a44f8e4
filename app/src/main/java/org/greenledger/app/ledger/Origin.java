package org.greenledger.app.ledger;

import java.util.Arrays;

/** Where a change of an issue came from. */
public enum Origin {
    PLAN("plan", "方案新版本"),
    PAGE("page", "页面修改"),
    SHEET("sheet", "表格导入"),
    REPORT("report", "调度填报"),
    EXTENSION("extension", "延期批准");

    private final String code;
    private final String chinese;

    Origin(String code, String chinese) {
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
    public static Origin of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
