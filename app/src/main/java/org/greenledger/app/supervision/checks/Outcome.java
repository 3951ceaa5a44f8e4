package org.greenledger.app.supervision.checks;

import java.util.Arrays;
import java.util.Optional;

/** How an office settled a finding. */
public enum Outcome {
    PROVEN("proven", "属实并已责令整改"),
    UNFOUNDED("unfounded", "已核实无问题"),
    OTHER("other", "其他");

    private final String code;
    private final String chinese;

    Outcome(String code, String chinese) {
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

    /** The one with this code; empty when there is none. */
    public static Optional<Outcome> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
}
