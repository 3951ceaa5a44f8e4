package org.greenledger.app.ledger;

import java.util.Arrays;

/** How far the work on an issue is 进展. Says nothing about acceptance. */
public enum Progress {
    NOT_STARTED("not-started", "未启动"),
    BEHIND("behind", "未达序时进度"),
    ON_SCHEDULE("on-schedule", "达到序时进度"),
    AHEAD("ahead", "超过序时进度"),
    NEARLY_DONE("nearly-done", "基本完成"),
    DONE("done", "完成");

    private final String code;
    private final String chinese;

    Progress(String code, String chinese) {
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
    public static Progress of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
