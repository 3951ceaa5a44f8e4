package org.greenledger.app.identity.pages;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.roles.Grants;
import org.greenledger.app.web.spi.Visitor;
import org.greenledger.app.web.spi.WorkItem;
import org.greenledger.app.web.spi.WorkItems;
import org.springframework.stereotype.Component;

/** On the security administrator's desk: posts that wait for a role. */
@Component
class GrantsWaiting implements WorkItems {

    private final Grants grants;

    GrantsWaiting(Grants grants) {
        this.grants = grants;
    }

    @Override
    public List<WorkItem> waitingFor(Visitor visitor, LocalDate today) {
        int waiting = visitor.allows(Permission.ROLE_GRANT.code()) ? grants.waiting() : 0;
        return waiting == 0
                ? List.of()
                : List.of(
                        new WorkItem(
                                WorkItem.Day.TODAY,
                                waiting + " 个岗位等待授权",
                                waiting,
                                "/grants",
                                "授予角色之前，持有人登录后什么也做不了"));
    }
}
