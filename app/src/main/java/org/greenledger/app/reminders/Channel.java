package org.greenledger.app.reminders;

import java.util.Arrays;

/** A way out of the house. The list in the program needs none. */
public enum Channel {
    MAIL("mail", "电子邮件"),
    CHAT("chat", "办公群");

    private final String code;
    private final String chinese;

    Channel(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** The word stored. */
    String code() {
        return code;
    }

    static Channel of(String code) {
        return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst().orElseThrow();
    }
}
