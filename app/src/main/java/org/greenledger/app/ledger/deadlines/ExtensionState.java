package org.greenledger.app.ledger.deadlines;

import java.util.Arrays;

/** How far a request to put a day off is. */
public enum ExtensionState {
    APPLIED("applied", "待初审", "提出申请"),
    CHECKED("checked", "待批准", "初审同意"),
    APPROVED("approved", "待上级同意", "领导同意"),
    GRANTED("granted", "已批准", "批准延期"),
    REFUSED("refused", "不同意", "不同意"),
    WITHDRAWN("withdrawn", "已撤回", "撤回申请");

    private final String code;
    private final String chinese;
    private final String act;

    ExtensionState(String code, String chinese, String act) {
        this.code = code;
        this.chinese = chinese;
        this.act = act;
    }

    /** The stored word. */
    public String code() {
        return code;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** What somebody did to bring it there, as users read it. */
    public String act() {
        return act;
    }

    /** Whether somebody still has to decide. */
    public boolean open() {
        return this == APPLIED || this == CHECKED || this == APPROVED;
    }

    /**
     * The one with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static ExtensionState of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
