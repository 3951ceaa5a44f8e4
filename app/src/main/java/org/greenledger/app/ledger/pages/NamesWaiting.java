package org.greenledger.app.ledger.pages;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUsers;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.ledger.UnitBindings;
import org.greenledger.app.web.spi.Visitor;
import org.greenledger.app.web.spi.WorkItem;
import org.greenledger.app.web.spi.WorkItems;
import org.springframework.stereotype.Component;

/** On the desk: names in adopted plans that mean no unit yet. */
@Component
class NamesWaiting implements WorkItems {

    private final UnitBindings bindings;

    NamesWaiting(UnitBindings bindings) {
        this.bindings = bindings;
    }

    @Override
    public List<WorkItem> waitingFor(Visitor visitor, LocalDate today) {
        if (!visitor.allows(Permission.LEDGER_EDIT.code())) {
            return List.of();
        }
        int open =
                CurrentUsers.current()
                        .map(u -> bindings.open(u).values().stream().mapToInt(n -> n).sum())
                        .orElse(0);
        return open == 0
                ? List.of()
                : List.of(
                        new WorkItem(
                                WorkItem.Day.THIS_WEEK,
                                "对应 " + open + " 个单位名称",
                                open,
                                "/plan-names",
                                "对应之前，这些单位的人看不到自己的任务"));
    }
}
