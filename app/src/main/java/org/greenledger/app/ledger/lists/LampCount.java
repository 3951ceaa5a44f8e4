package org.greenledger.app.ledger.lists;

import java.util.Comparator;
import org.greenledger.app.ledger.standing.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * How many issues have a lamp.
 *
 * @param lamp the lamp's code; absent for issues without one
 * @param word its name in the rule set; absent where the lamp's own is meant
 */
public record LampCount(@Nullable String lamp, @Nullable String word, int issues) {

    static final Comparator<LampCount> WORST_FIRST = Comparator.comparingInt(l -> -l.severity());

    private int severity() {
        return lamp == null ? 0 : Lamp.of(lamp).severity();
    }

    /** What users read. */
    public String shown() {
        String own = word;
        return own != null ? own : lamp == null ? "未亮灯" : Lamp.of(lamp).chinese();
    }
}
