package org.greenledger.app.evidence;

import java.util.Arrays;
import java.util.Locale;

/** Which time of the work a proof shows. */
public enum ProofStage {
    BEFORE("整改前"),
    DURING("整改中"),
    AFTER("整改后"),
    OTHER("其他");

    private final String chinese;

    ProofStage(String chinese) {
        this.chinese = chinese;
    }

    /** The stored word, for example {@code before}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** The stage with this stored word; {@link #OTHER} for any other word. */
    public static ProofStage of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst().orElse(OTHER);
    }
}
