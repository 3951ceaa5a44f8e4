package org.greenledger.app.planimport;

import java.util.Locale;

/** How far an import is. */
public enum ImportState {
    READING("读取中"),
    REVIEW("待复核"),
    ADOPTED("已采用"),
    UNREADABLE("无法读取"),
    ABANDONED("已放弃");

    private final String chinese;

    ImportState(String chinese) {
        this.chinese = chinese;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** The stored word. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ImportState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
