package org.greenledger.app.supervision.lamps;

import org.greenledger.app.ledger.standing.Lamp;

/**
 * A lamp that a rule set knows.
 *
 * @param word its name there, for example 黄牌
 */
public record LampWord(Lamp lamp, String word) {}
