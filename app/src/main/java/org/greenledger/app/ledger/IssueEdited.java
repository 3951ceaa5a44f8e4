package org.greenledger.app.ledger;

import java.util.List;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An issue was changed by hand.
 *
 * @param fields Chinese names of the fields changed
 * @param changes each field from what to what
 * @param reason why; may be absent where only the progress changed
 * @param units ids of the unit that owns the issue and of all that have a duty in it, before and
 *     after
 * @param secret whether only the cleared may see the issue
 */
public record IssueEdited(
        IssueId issue,
        String number,
        Origin origin,
        List<String> fields,
        List<Change> changes,
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
        return "修改问题%s：%s（%s）".formatted(number, String.join("、", fields), origin.chinese());
    }
}
