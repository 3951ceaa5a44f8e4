package org.greenledger.app.ledger.deadlines.pages;

import java.util.List;
import org.greenledger.app.identity.CurrentUsers;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.ledger.deadlines.Extensions;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.greenledger.app.web.spi.WorkItem;
import org.greenledger.app.web.spi.WorkItems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The list's place in the navigation, and on the desk: requests that wait for a decision. */
@Configuration(proxyBeanMethods = false)
class ExtensionsWaiting {

    @Bean
    NavEntry extensionsEntry() {
        return NavEntry.of("延期", "/extensions", Icon.CALENDAR, 240)
                .needing(Permission.LEDGER_VIEW.code());
    }

    @Bean
    WorkItems extensionsWork(Extensions extensions) {
        return (visitor, today) -> {
            if (!visitor.allows(Permission.EXTENSION_CHECK.code())
                    && !visitor.allows(Permission.EXTENSION_APPROVE.code())) {
                return List.of();
            }
            int waiting = CurrentUsers.current().map(extensions::waiting).orElse(0);
            return waiting == 0
                    ? List.of()
                    : List.of(
                            new WorkItem(
                                    WorkItem.Day.TODAY,
                                    "办理 " + waiting + " 个延期申请",
                                    waiting,
                                    "/extensions?state=me",
                                    "初审或批准"));
        };
    }
}
