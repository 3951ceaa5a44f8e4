package org.greenledger.app.planimport.pages;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUsers;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.planimport.PlanImports;
import org.greenledger.app.web.spi.Visitor;
import org.greenledger.app.web.spi.WorkItem;
import org.greenledger.app.web.spi.WorkItems;
import org.springframework.stereotype.Component;

/** On the desk: plans that wait to be reviewed. */
@Component
class ImportsWaiting implements WorkItems {

    private final PlanImports imports;

    ImportsWaiting(PlanImports imports) {
        this.imports = imports;
    }

    @Override
    public List<WorkItem> waitingFor(Visitor visitor, LocalDate today) {
        if (!visitor.allows(Permission.PLAN_IMPORT.code())) {
            return List.of();
        }
        int waiting = CurrentUsers.current().map(imports::waiting).orElse(0);
        return waiting == 0
                ? List.of()
                : List.of(
                        new WorkItem(
                                WorkItem.Day.LATER,
                                "复核 " + waiting + " 份方案",
                                waiting,
                                "/imports",
                                "核对读取结果，采用进入台账"));
    }
}
