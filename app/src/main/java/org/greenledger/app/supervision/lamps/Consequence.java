package org.greenledger.app.supervision.lamps;

import org.greenledger.app.ledger.standing.Lamp;

/**
 * What falls due each time a lamp has been lit so often on one issue.
 *
 * @param count how often, 1 to 12; at twice as often it falls due again
 * @param points points taken from the leading unit's yearly score, 0 to 100
 */
public record Consequence(Lamp lamp, int count, Counting counting, Act act, int points) {

    /** What makes two consequences the same, in any version of their rule set. */
    String key() {
        return String.join("/", lamp.code(), counting.name(), "" + count, act.code());
    }
}
