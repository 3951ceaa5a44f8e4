package org.greenledger.app.ledger.pages;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUsers;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.ledger.charge.Charges;
import org.greenledger.app.web.spi.Visitor;
import org.greenledger.app.web.spi.WorkItem;
import org.greenledger.app.web.spi.WorkItems;
import org.springframework.stereotype.Component;

/** On the desk: duties whose people have gone. */
@Component
class ChargesWaiting implements WorkItems {

    private final Charges charges;

    ChargesWaiting(Charges charges) {
        this.charges = charges;
    }

    @Override
    public List<WorkItem> waitingFor(Visitor visitor, LocalDate today) {
        if (!visitor.allows(Permission.DUTY_ASSIGN.code())) {
            return List.of();
        }
        int waiting = CurrentUsers.current().map(charges::waiting).orElse(0);
        return waiting == 0
                ? List.of()
                : List.of(
                        new WorkItem(
                                WorkItem.Day.TODAY,
                                "改派 " + waiting + " 项责任",
                                waiting,
                                "/charges?state=gone",
                                "原来的责任人或经办人已离开"));
    }
}
