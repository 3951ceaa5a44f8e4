package org.greenledger.app.progress.review;

import java.util.Arrays;

/** What of the reports somebody looks at. */
public enum ReviewShelf {
    WAITING("waiting", "待审核", "o.state = 'submitted'"),
    SUPPLEMENT("supplement", "待补充", "o.state = 'accepted' and o.mend_until is not null"),
    RETURNED("returned", "已退回", "o.state = 'returned'"),
    ACCEPTED("accepted", "已采用", "o.state = 'accepted'");

    private final String code;
    private final String chinese;
    private final String condition;

    ReviewShelf(String code, String chinese, String condition) {
        this.code = code;
        this.chinese = chinese;
        this.condition = condition;
    }

    /** The word in the address. */
    public String code() {
        return code;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** On {@code progress.owed o}. */
    String condition() {
        return condition;
    }

    /** The one with this code; waiting for anything else. */
    public static ReviewShelf of(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst().orElse(WAITING);
    }
}
