package org.greenledger.app.ledger.standing;

import java.util.Arrays;

/**
 * The colours a lamp 灯 can have. What lights which is a rule set's matter, and so is its name
 * there.
 */
public enum Lamp {
    RED("red", "红灯", 4),
    ORANGE("orange", "橙灯", 3),
    YELLOW("yellow", "黄灯", 2),
    GREEN("green", "绿灯", 1),
    BLUE("blue", "蓝灯", 1);

    private final String code;
    private final String chinese;
    private final int severity;

    Lamp(String code, String chinese, int severity) {
        this.code = code;
        this.chinese = chinese;
        this.severity = severity;
    }

    /** The stored word. */
    public String code() {
        return code;
    }

    /** The word users see where the rule set has none of its own. */
    public String chinese() {
        return chinese;
    }

    /** How bad it is, from 1 (all is well) to 4. */
    public int severity() {
        return severity;
    }

    /**
     * The one with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Lamp of(String code) {
        return Arrays.stream(values())
                .filter(v -> v.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such code: " + code));
    }
}
