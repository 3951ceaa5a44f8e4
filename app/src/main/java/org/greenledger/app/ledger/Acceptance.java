package org.greenledger.app.ledger;

import java.util.Arrays;

/** How far the close-out of an issue is 销号. Says nothing about progress. */
public enum Acceptance {
    NONE("none", "未申请"),
    IN_ACCEPTANCE("in-acceptance", "验收中"),
    ON_NOTICE("on-notice", "公示中"),
    CLOSED("closed", "已销号"),
    RETURNED("returned", "退回");

    private final String code;
    private final String chinese;

    Acceptance(String code, String chinese) {
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
    public static Acceptance of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
