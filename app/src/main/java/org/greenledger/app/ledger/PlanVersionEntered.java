package org.greenledger.app.ledger;

import org.greenledger.app.shared.DomainEvent;

/**
 * A version of a plan was entered with all its issues.
 *
 * @param number the version's number, from 1
 */
public record PlanVersionEntered(
        InspectionId inspection,
        PlanVersionId version,
        int number,
        String title,
        int created,
        int changed,
        int withdrawn)
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
}
