package org.greenledger.app.identity.units;

import java.util.Locale;

/** How high a region stands. */
public enum RegionLevel {
    PROVINCE("省级"),
    PREFECTURE("地级"),
    COUNTY("县级");

    private final String chinese;

    RegionLevel(String chinese) {
        this.chinese = chinese;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** The word stored. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RegionLevel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
