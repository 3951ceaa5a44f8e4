package org.greenledger.app.ledger;

import java.util.Arrays;

/** What a unit has to do with an issue or task. */
public enum DutyRole {
    LEAD("lead", "牵头"),
    RESPONSIBLE("responsible", "责任"),
    PARTICIPATING("participating", "配合"),
    SUPERVISING("supervising", "督导"),
    ACCEPTING("accepting", "验收");

    private final String code;
    private final String chinese;

    DutyRole(String code, String chinese) {
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
    public static DutyRole of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
