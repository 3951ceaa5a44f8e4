package org.greenledger.app.progress.review;

import java.util.Arrays;

/** What the office says of a report. */
public enum ReviewOutcome {
    ACCEPTED("accepted", "采用", "采用"),
    SUPPLEMENT("supplement", "采用并要求补充", "要求补充"),
    RETURNED("returned", "退回", "退回");

    private final String code;
    private final String chinese;
    private final String verb;

    ReviewOutcome(String code, String chinese, String verb) {
        this.code = code;
        this.chinese = chinese;
        this.verb = verb;
    }

    /** The stored word. */
    public String code() {
        return code;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** What the office does, for a button. */
    public String verb() {
        return verb;
    }

    /** What becomes of the thing owed. */
    String state() {
        return this == RETURNED ? "returned" : "accepted";
    }

    /**
     * The one with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ReviewOutcome of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
