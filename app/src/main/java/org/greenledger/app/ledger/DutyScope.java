package org.greenledger.app.ledger;

import java.util.Arrays;

/** How much of an issue a duty covers. */
public enum DutyScope {
    ALL("all", "全部措施"),
    CLAUSES("clauses", "所列措施"),
    OWN_AREA("own-area", "本辖区");

    private final String code;
    private final String chinese;

    DutyScope(String code, String chinese) {
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
    public static DutyScope of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
