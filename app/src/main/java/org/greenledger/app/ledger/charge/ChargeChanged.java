package org.greenledger.app.ledger.charge;

import java.util.List;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else is in charge of a unit's duty.
 *
 * @param number the issue's
 * @param before who was; absent for nobody
 * @param after who is; absent for nobody
 * @param reason why; absent where nobody was asked
 * @param units ids of the issue's owner and the unit whose duty it is
 * @param secret whether only the cleared may see the issue
 */
public record ChargeChanged(
        IssueId issue,
        String number,
        String unitName,
        ChargeRole role,
        @Nullable String before,
        @Nullable String after,
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
        return "问题%s“%s”的%s%s"
                .formatted(
                        number,
                        unitName,
                        role.chinese(),
                        after == null ? "不再是" + before : "定为" + after);
    }

    @Override
    public List<Change> changes() {
        return List.of(new Change(role.chinese() + "（" + unitName + "）", before, after));
    }
}
