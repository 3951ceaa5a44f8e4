package org.greenledger.app.planimport;

import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.PlanVersionId;
import org.greenledger.app.shared.DomainEvent;

/**
 * A reviewed plan entered the ledger.
 *
 * @param number the version's number within its inspection, from 1
 */
public record PlanAdopted(
        ImportId plan, InspectionId inspection, PlanVersionId version, int number, String title)
        implements DomainEvent {
    @Override
    public String subject() {
        return "import:" + plan.value();
    }

    @Override
    public String sentence() {
        return "复核后采用方案“" + title + "”，成为第" + number + "版";
    }
}
