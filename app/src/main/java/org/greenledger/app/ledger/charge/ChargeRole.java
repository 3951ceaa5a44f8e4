package org.greenledger.app.ledger.charge;

import java.util.Arrays;

/** What a person does for a duty of their unit. */
public enum ChargeRole {
    LEADER("leader", "责任人"),
    CLERK("clerk", "经办人");

    private final String code;
    private final String chinese;

    ChargeRole(String code, String chinese) {
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

    static ChargeRole of(String code) {
        return Arrays.stream(values()).filter(r -> r.code.equals(code)).findFirst().orElseThrow();
    }
}
