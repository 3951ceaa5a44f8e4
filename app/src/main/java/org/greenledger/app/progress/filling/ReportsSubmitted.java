package org.greenledger.app.progress.filling;

import java.util.List;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.ReportId;
import org.greenledger.app.progress.ReportOrigin;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/**
 * A unit's reports of a period came in.
 *
 * @param periodName for example 2026年11月
 * @param late whether a leave was needed for them
 * @param changes one for each report: the measure, and from what to what percent
 * @param units ids of the unit and of the owner of the inspection
 * @param secret whether only the cleared may see the issues
 */
public record ReportsSubmitted(
        PeriodId period,
        String periodName,
        String unitName,
        List<ReportId> reports,
        ReportOrigin origin,
        boolean late,
        List<Change> changes,
        List<Long> units,
        boolean secret)
        implements DomainEvent {
    @Override
    public String subject() {
        return "period:" + period.value();
    }

    @Override
    public String sentence() {
        return "%s报送%s调度 %d 项（%s）%s"
                .formatted(
                        unitName, periodName, reports.size(), origin.chinese(), late ? "，迟报" : "");
    }
}
