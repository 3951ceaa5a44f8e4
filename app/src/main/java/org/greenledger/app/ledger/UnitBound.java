package org.greenledger.app.ledger;

import java.util.List;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/**
 * Somebody said which unit a name in a plan means.
 *
 * @param name as the plan writes it
 * @param before the unit it meant so far; empty for none
 * @param after the unit it means now; empty for none
 * @param duties how many duties changed hands
 * @param reason why
 * @param units ids of the office that owns the inspection and of the units before and after
 */
public record UnitBound(
        InspectionId inspection,
        String name,
        String before,
        String after,
        int duties,
        String reason,
        List<Long> units)
        implements DomainEvent {
    @Override
    public String subject() {
        return "inspection:" + inspection.value();
    }

    @Override
    public String sentence() {
        return "确定方案中“%s”所指的单位，%d 项职责随之变动".formatted(name, duties);
    }

    @Override
    public List<Change> changes() {
        return List.of(
                new Change(
                        "“" + name + "”",
                        before.isEmpty() ? "未对应" : before,
                        after.isEmpty() ? "未对应" : after));
    }
}
