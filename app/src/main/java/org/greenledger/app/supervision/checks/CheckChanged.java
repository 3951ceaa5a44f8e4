package org.greenledger.app.supervision.checks;

import java.util.List;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/**
 * An office set a standing check otherwise, or switched it.
 *
 * @param name the inspection's
 * @param units the inspection's owner
 */
public record CheckChanged(
        InspectionId inspection,
        String name,
        String title,
        List<Change> changes,
        String reason,
        List<Long> units)
        implements DomainEvent {
    @Override
    public String subject() {
        return "inspection:" + inspection.value();
    }

    @Override
    public String sentence() {
        return "调整“%s”的常设检查“%s”".formatted(name, title);
    }
}
