package org.greenledger.app.web.pieces;

import java.util.Locale;

/** A drawing in {@code static/frame/icons.svg}, named there as here in lower case. */
public enum Icon {
    DESK,
    LEDGER,
    IMPORT,
    CAMERA,
    PERSON,
    PEOPLE,
    SETTINGS,
    CHART,
    CALENDAR,
    CHECK,
    LETTER,
    MEGAPHONE,
    FILE,
    SEARCH,
    ALERT,
    BELL,
    INFO,
    CLOSE,
    PRINT,
    LOG,
    MORE;

    /** The drawing's id in the file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
