package org.greenledger.app.progress.freezing;

import java.util.List;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.shared.DomainEvent;

/**
 * A period's figures are fixed.
 *
 * @param name of the inspection and the period
 * @param issues how many issues its snapshot holds
 * @param owner id of the unit that owns the inspection
 */
public record PeriodFrozen(
        PeriodId period, String name, int issues, FrozenCounts counts, long owner)
        implements DomainEvent {
    @Override
    public String subject() {
        return "period:" + period.value();
    }

    @Override
    public String sentence() {
        return "冻结调度期：%s，应报%d项，已报%d项，缺报%d项"
                .formatted(name, counts.owed(), counts.filed(), counts.missed());
    }

    @Override
    public List<Long> units() {
        return List.of(owner);
    }
}
