package org.greenledger.app.ledger;

import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan was entered with all its issues.
 *
 * @param number the version's number, from 1
 * @param owner the unit whose plan it is
 * @param reason why a later version was applied, where it was said
 */
public record PlanVersionEntered(
        InspectionId inspection,
        PlanVersionId version,
        int number,
        String title,
        int created,
        int changed,
        int withdrawn,
        UnitId owner,
        @Nullable String reason)
        implements DomainEvent {
    @Override
    public String subject() {
        return "plan:" + version.value();
    }

    @Override
    public String sentence() {
        return "采用方案“%s”第%d版：新增%d个问题，变更%d个，撤出%d个"
                .formatted(title, number, created, changed, withdrawn);
    }

    @Override
    public List<Long> units() {
        return List.of(owner.value());
    }
}
