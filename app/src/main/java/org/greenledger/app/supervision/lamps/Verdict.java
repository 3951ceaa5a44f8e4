package org.greenledger.app.supervision.lamps;

import org.greenledger.app.ledger.standing.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set says of an issue.
 *
 * @param lamp absent where none is lit
 * @param rule the rule that was met, from 0; -1 for none
 */
public record Verdict(@Nullable Lamp lamp, String word, String reason, int rule) {

    /** No lamp. */
    static final Verdict DARK = new Verdict(null, "", "", -1);
}
