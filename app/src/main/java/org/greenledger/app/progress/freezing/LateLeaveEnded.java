package org.greenledger.app.progress.freezing;

import java.util.List;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.shared.DomainEvent;

/**
 * A leave to report late was taken back.
 *
 * @param owner id of the unit that owns the inspection
 */
public record LateLeaveEnded(PeriodId period, long unit, String unitName, long owner)
        implements DomainEvent {
    @Override
    public String subject() {
        return "period:" + period.value();
    }

    @Override
    public String sentence() {
        return "收回%s的迟报许可".formatted(unitName);
    }

    @Override
    public List<Long> units() {
        return List.of(owner, unit);
    }
}
