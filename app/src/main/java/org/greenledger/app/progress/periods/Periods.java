package org.greenledger.app.progress.periods;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.PeriodView;
import org.greenledger.app.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reporting periods that somebody may see: those of the inspections they have to do with. */
@Service
@Transactional(readOnly = true)
public class Periods {

    /** Frozen periods stay in the choice for so long, for those who may still file late. */
    private static final int WEEKS_BACK = 12;

    private final JdbcPeriods table;
    private final Clock clock;

    Periods(JdbcPeriods table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * The period.
     *
     * @throws NotFound when there is none that the person may see
     */
    public PeriodView get(PeriodId id, CurrentUser user) {
        return table.find(id, user.scope()).orElseThrow(() -> new NotFound("没有这一期调度，或者您无权查看"));
    }

    /** All periods of an inspection, the last first. */
    public List<PeriodView> of(InspectionId inspection, CurrentUser user) {
        return table.of(inspection, user.scope());
    }

    /** The last period of every course of these inspections. */
    public Map<InspectionId, List<PeriodView>> last(
            Collection<InspectionId> inspections, CurrentUser user) {
        return table.last(inspections, user.scope()).stream()
                .collect(Collectors.groupingBy(PeriodView::inspection));
    }

    /**
     * The periods in which units of the person's scope owe something: those open, the one that
     * closes first at the head, then those frozen in the last weeks.
     */
    public List<PeriodView> owing(CurrentUser user) {
        return table.owing(user.scope(), LocalDate.now(clock).minusWeeks(WEEKS_BACK));
    }
}
