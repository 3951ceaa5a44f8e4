package org.greenledger.app.supervision.lamps;

import java.util.List;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.DomainEvent;

/**
 * Something that a lamp had made due was done or found unnecessary.
 *
 * @param number the issue's
 * @param done false where it was not needed
 * @param reason what was done, or why nothing had to be
 * @param units id of the issue's owner and of the unit it is about
 * @param secret whether only the cleared may see the issue
 */
public record ActSettled(
        IssueId issue,
        String number,
        String word,
        Act act,
        boolean done,
        String reason,
        List<Long> units,
        boolean secret)
        implements DomainEvent {
    @Override
    public String subject() {
        return "issue:" + issue.value();
    }

    @Override
    public String sentence() {
        return "问题%s因%s应%s：%s".formatted(number, word, act.chinese(), done ? "已办理" : "不再需要");
    }
}
