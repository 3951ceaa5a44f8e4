package org.greenledger.app.ledger.charge;

import java.util.Arrays;

/** Which duties a list of charges is about. */
public enum ChargeState {
    ALL("", "全部"),
    OPEN("open", "没有经办人"),
    ASSIGNED("assigned", "已有经办人"),
    GONE("gone", "须改派");

    private final String code;
    private final String chinese;

    ChargeState(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The word in addresses. */
    public String code() {
        return code;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** The one with this code; all for any other word. */
    public static ChargeState of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst().orElse(ALL);
    }
}
