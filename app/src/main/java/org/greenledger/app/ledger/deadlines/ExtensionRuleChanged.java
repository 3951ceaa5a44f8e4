package org.greenledger.app.ledger.deadlines;

import java.util.List;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.shared.DomainEvent;

/**
 * It was settled who has a say in an inspection's dates after the leader.
 *
 * @param what a Chinese sentence
 * @param units id of the inspection's owner
 */
public record ExtensionRuleChanged(InspectionId inspection, String what, List<Long> units)
        implements DomainEvent {
    @Override
    public String subject() {
        return "inspection:" + inspection.value();
    }

    @Override
    public String sentence() {
        return what;
    }
}
