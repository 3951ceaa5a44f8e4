package org.greenledger.app.progress.freezing;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.shared.DomainEvent;

/**
 * A unit may report late in a period.
 *
 * @param periodName of the inspection and the period
 * @param owner id of the unit that owns the inspection
 */
public record LateLeaveGranted(
        PeriodId period,
        String periodName,
        long unit,
        String unitName,
        LocalDate untilOn,
        String reason,
        long owner)
        implements DomainEvent {
    @Override
    public String subject() {
        return "period:" + period.value();
    }

    @Override
    public String sentence() {
        return "准予%s在%s之前补报%s".formatted(unitName, untilOn, periodName);
    }

    @Override
    public List<Long> units() {
        return List.of(owner, unit);
    }
}
