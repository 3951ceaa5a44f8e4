package org.greenledger.app.progress.review;

import java.util.List;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.shared.DomainEvent;

/**
 * Reports were drawn for spot checks.
 *
 * @param owner id of the unit that owns the inspection
 */
public record SpotChecksDrawn(
        SpotDrawId draw,
        PeriodId period,
        String periodName,
        int wanted,
        int population,
        String seed,
        long owner)
        implements DomainEvent {
    @Override
    public String subject() {
        return "period:" + period.value();
    }

    @Override
    public String sentence() {
        return "抽查%s：从%d份已采用的填报中抽取%d份，种子“%s”".formatted(periodName, population, wanted, seed);
    }

    @Override
    public List<Long> units() {
        return List.of(owner);
    }
}
