package org.greenledger.app.supervision.checks;

import java.util.Arrays;
import java.util.Optional;

/** Which findings a list shows. */
public enum FindingState {
    OPEN("open", "待处理"),
    ANSWERED("answered", "单位已说明"),
    SETTLED("settled", "已处理"),
    GONE("gone", "原因已消失"),
    ALL("all", "全部状态");

    private final String code;
    private final String chinese;

    FindingState(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The word in addresses. */
    public String code() {
        return code;
    }

    /** The words users see. */
    public String chinese() {
        return chinese;
    }

    /** The one with this code; empty when there is none. */
    public static Optional<FindingState> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
}
