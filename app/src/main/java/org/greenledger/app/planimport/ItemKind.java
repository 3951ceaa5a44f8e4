package org.greenledger.app.planimport;

import java.util.Locale;

/** What a part of a draft is. */
public enum ItemKind {
    PLAN("方案概况"),
    ISSUE("问题"),
    TASK("强化措施"),
    INDICATOR("指标");

    private final String chinese;

    ItemKind(String chinese) {
        this.chinese = chinese;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
