package org.greenledger.app.ledger;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The book of issues: plans enter it, people read and correct it. Nothing is ever deleted. */
@Service
public class Ledger {

    private final PlanAdoption adoption;
    private final PlanReading reading;
    private final JdbcPlans plans;

    Ledger(PlanAdoption adoption, PlanReading reading, JdbcPlans plans) {
        this.adoption = adoption;
        this.reading = reading;
        this.plans = plans;
    }

    /**
     * Enters a plan as the first version of a new inspection: all of it or nothing.
     *
     * @throws Refused with everything that is wrong with it
     */
    @Transactional
    public Adopted adopt(PlanEntry plan, CurrentUser user) {
        return adoption.adopt(plan, user);
    }

    /**
     * Everything the ledger holds of an inspection that the person may see.
     *
     * @throws NotFound when there is none that they may see
     */
    @Transactional(readOnly = true)
    public Book book(InspectionId inspection, CurrentUser user) {
        return reading.book(inspection, user.scope());
    }

    /** The inspections the person may see, newest first. */
    @Transactional(readOnly = true)
    public List<InspectionView> inspections(CurrentUser user) {
        return plans.visible(user);
    }
}
