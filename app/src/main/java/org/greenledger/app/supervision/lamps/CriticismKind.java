package org.greenledger.app.supervision.lamps;

import java.util.Arrays;
import java.util.Optional;

/** How something was criticised from above. */
public enum CriticismKind {
    BULLETIN("bulletin", "上级通报"),
    INTERVIEW("interview", "上级约谈"),
    MEDIA("media", "媒体曝光"),
    LISTED("listed", "挂牌督办"),
    OTHER("other", "其他批评");

    private final String code;
    private final String chinese;

    CriticismKind(String code, String chinese) {
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
    public static Optional<CriticismKind> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
}
