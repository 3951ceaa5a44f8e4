package org.greenledger.app.ledger;

import java.util.Arrays;

/** What the words of a deadline mean. */
public enum TermKind {
    IMMEDIATE("immediate", "立行立改"),
    LONG_TERM("long-term", "长期坚持"),
    CONTINUOUS("continuous", "持续改善"),
    BY_DATE("by-date", "限期完成"),
    RELATIVE("relative", "限若干时间内"),
    RECURRING("recurring", "定期进行"),
    STAGED("staged", "分阶段完成"),
    OPEN_ENDED("open-ended", "自某日起");

    private final String code;
    private final String chinese;

    TermKind(String code, String chinese) {
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
    public static TermKind of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
