package org.greenledger.app.progress;

import java.util.Arrays;

/** Which issues a rhythm is for: those under way, or those that are done and kept up for good. */
public enum Course {
    RUNNING("running", "整改中"),
    KEPT("kept", "长期坚持");

    private final String code;
    private final String chinese;

    Course(String code, String chinese) {
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
    public static Course of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
