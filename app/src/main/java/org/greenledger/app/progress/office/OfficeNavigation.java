package org.greenledger.app.progress.office;

import org.greenledger.app.identity.Permission;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where people find the month. */
@Configuration(proxyBeanMethods = false)
class OfficeNavigation {

    @Bean
    NavEntry dispatchEntry() {
        return NavEntry.of("调度", "/dispatch", Icon.CALENDAR, 300)
                .needing(Permission.LEDGER_VIEW.code());
    }

    @Bean
    NavEntry reviewsEntry() {
        return NavEntry.of("审核", "/reviews", Icon.CHECK, 310)
                .needing(Permission.PROGRESS_REVIEW.code());
    }
}
