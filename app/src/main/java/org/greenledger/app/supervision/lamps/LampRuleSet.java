package org.greenledger.app.supervision.lamps;

import java.util.List;
import org.greenledger.app.ledger.standing.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * What decides about lamps, as data: the first rule that is met lights its lamp.
 *
 * @param source which government, which year, which document it follows
 * @param lamps the lamps it knows, the worst first
 * @param otherwise absent while somebody is still writing it
 */
public record LampRuleSet(
        String name,
        String source,
        List<LampWord> lamps,
        List<LampRule> rules,
        @Nullable Otherwise otherwise,
        List<Consequence> consequences) {

    /** A lamp's name in this set. */
    public String word(Lamp lamp) {
        return lamps.stream()
                .filter(l -> l.lamp() == lamp)
                .map(LampWord::word)
                .findFirst()
                .orElse(lamp.chinese());
    }

    /** Whether it knows the lamp. */
    boolean knows(Lamp lamp) {
        return lamps.stream().anyMatch(l -> l.lamp() == lamp);
    }
}
