package org.greenledger.app.supervision.lamps;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A criticism from above was entered at an issue, or withdrawn.
 *
 * @param number the issue's
 * @param reason why it was withdrawn; absent where it was entered
 * @param units ids of the issue's owner and of the units that have a duty in it
 * @param secret whether only the cleared may see the issue
 */
public record CriticismChanged(
        IssueId issue,
        String number,
        CriticismKind kind,
        String byWhom,
        LocalDate saidOn,
        @Nullable String reason,
        List<Long> units,
        boolean secret)
        implements DomainEvent {
    @Override
    public String subject() {
        return "issue:" + issue.value();
    }

    @Override
    public String sentence() {
        return "%s问题%s的%s（%s，%s）"
                .formatted(reason == null ? "登记" : "撤销", number, kind.chinese(), byWhom, saidOn);
    }
}
