package org.greenledger.app.ledger.lists;

import org.greenledger.app.ledger.standing.Lamp;
import org.jspecify.annotations.Nullable;

/** Which issues a list shows by their lamp, those without one too. */
public enum LampFilter {
    RED(Lamp.RED),
    ORANGE(Lamp.ORANGE),
    YELLOW(Lamp.YELLOW),
    GREEN(Lamp.GREEN),
    BLUE(Lamp.BLUE),
    NONE(null);

    private final @Nullable Lamp lamp;

    LampFilter(@Nullable Lamp lamp) {
        this.lamp = lamp;
    }

    /** The word in addresses. */
    public String code() {
        return lamp == null ? "none" : lamp.code();
    }

    /** The word users see. */
    public String chinese() {
        return lamp == null ? "未亮灯" : lamp.chinese();
    }
}
