package org.greenledger.app.progress;

import java.util.Arrays;

/** How far something owed is. */
public enum OwedState {
    MISSING("missing", "未报"),
    DRAFT("draft", "草稿"),
    SUBMITTED("submitted", "已报待审"),
    RETURNED("returned", "退回"),
    ACCEPTED("accepted", "已采用");

    private final String code;
    private final String chinese;

    OwedState(String code, String chinese) {
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
    public static OwedState of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
