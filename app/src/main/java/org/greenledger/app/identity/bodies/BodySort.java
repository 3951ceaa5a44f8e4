package org.greenledger.app.identity.bodies;

import java.util.Locale;

/** What sort of body it is. */
public enum BodySort {
    LEADING("领导小组"),
    LIAISON("联络组"),
    SPECIAL("专项组");

    private final String chinese;

    BodySort(String chinese) {
        this.chinese = chinese;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static BodySort of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
