package org.greenledger.app.supervision.lamps.pages;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUsers;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.supervision.lamps.DueActs;
import org.greenledger.app.web.spi.Visitor;
import org.greenledger.app.web.spi.WorkItem;
import org.greenledger.app.web.spi.WorkItems;
import org.springframework.stereotype.Component;

/** On the desk: letters and interviews that lamps made due. */
@Component
class LampsWaiting implements WorkItems {

    private final DueActs acts;

    LampsWaiting(DueActs acts) {
        this.acts = acts;
    }

    @Override
    public List<WorkItem> waitingFor(Visitor visitor, LocalDate today) {
        if (!visitor.allows(Permission.LAMP_MANAGE.code())) {
            return List.of();
        }
        int waiting = CurrentUsers.current().map(acts::waiting).orElse(0);
        return waiting == 0
                ? List.of()
                : List.of(
                        new WorkItem(
                                WorkItem.Day.TODAY,
                                "办理 " + waiting + " 项督办约谈",
                                waiting,
                                "/lamps/acts",
                                "亮灯后应发督办函或约谈"));
    }
}
