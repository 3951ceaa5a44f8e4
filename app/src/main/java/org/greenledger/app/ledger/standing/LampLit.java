package org.greenledger.app.ledger.standing;

import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * An issue's lamp.
 *
 * @param lamp absent where none is lit
 * @param word its name in the rule set, for example 黄牌
 * @param reason why, in a Chinese sentence
 */
public record LampLit(IssueId issue, @Nullable Lamp lamp, String word, String reason) {}
