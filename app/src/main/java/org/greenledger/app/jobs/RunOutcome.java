package org.greenledger.app.jobs;

import java.util.Arrays;

/** How a run of a job ended. */
public enum RunOutcome {
    RUNNING("running", "运行中"),
    DONE("done", "完成"),
    FAILED("failed", "失败"),
    BROKEN_OFF("broken-off", "中断");

    private final String code;
    private final String chinese;

    RunOutcome(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** The word stored. */
    String code() {
        return code;
    }

    static RunOutcome of(String code) {
        return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst().orElseThrow();
    }
}
