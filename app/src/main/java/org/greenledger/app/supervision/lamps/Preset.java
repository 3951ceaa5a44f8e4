package org.greenledger.app.supervision.lamps;

import java.util.Arrays;
import java.util.Optional;

/** Rule sets that come with the program; an office takes a copy of its own. */
public enum Preset {
    SIMPLE("simple"),
    GUANGYUAN("guangyuan-2018");

    private final String code;

    Preset(String code) {
        this.code = code;
    }

    /** The name of its file. */
    public String code() {
        return code;
    }

    /** The one with this code; empty when there is none. */
    public static Optional<Preset> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
}
