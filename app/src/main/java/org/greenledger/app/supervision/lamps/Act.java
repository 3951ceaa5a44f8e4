package org.greenledger.app.supervision.lamps;

import java.util.Arrays;

/** What an office has to do when a lamp makes it due. */
public enum Act {
    LETTER("letter", "发督办函"),
    INTERVIEW("interview", "约谈"),
    NONE("none", "只扣分");

    private final String code;
    private final String chinese;

    Act(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The stored word. */
    public String code() {
        return code;
    }

    /** The words users see. */
    public String chinese() {
        return chinese;
    }

    /**
     * The one with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Act of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
