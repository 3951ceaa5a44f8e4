package org.greenledger.app.progress.figures;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.ReportPart;
import org.greenledger.app.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Completeness and punctuality 齐报率、准时率. An office sees the figures of all who report to it,
 * everybody else those of the units in their scope. Read from tallies, so that no list is counted.
 */
@Service
@Transactional(readOnly = true)
public class Figures {

    private final JdbcFigures figures;

    Figures(JdbcFigures figures) {
        this.figures = figures;
    }

    /**
     * The last periods with their figures, the newest first.
     *
     * @param inspection absent for all inspections
     */
    public List<PeriodFigures> periods(
            @Nullable InspectionId inspection, int limit, CurrentUser user) {
        return figures.periods(inspection, null, limit, user.scope());
    }

    /** A unit's figures over the last periods of an inspection, the newest first. */
    public List<PeriodFigures> trend(
            @Nullable InspectionId inspection, UnitId unit, int limit, CurrentUser user) {
        return figures.periods(inspection, unit, limit, user.scope());
    }

    /**
     * A period's figures.
     *
     * @throws NotFound when there is none in which this person has anything to see
     */
    public PeriodFigures period(PeriodId period, CurrentUser user) {
        return figures.period(period, user.scope()).orElseThrow(() -> new NotFound("没有这个调度期"));
    }

    /**
     * The figures of every unit in a period, those with most missing first.
     *
     * @param part what goes to the office, or what participating units owe those that submit
     */
    public List<UnitFigures> units(PeriodId period, ReportPart part, CurrentUser user) {
        return figures.units(period, part, user.scope());
    }
}
