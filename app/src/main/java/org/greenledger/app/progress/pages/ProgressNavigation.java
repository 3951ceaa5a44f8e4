package org.greenledger.app.progress.pages;

import org.greenledger.app.identity.Permission;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of reporting in the navigation. */
@Configuration(proxyBeanMethods = false)
class ProgressNavigation {

    @Bean
    NavEntry reportsEntry() {
        return NavEntry.of("填报", "/reports", Icon.LETTER, 210)
                .needing(Permission.PROGRESS_REPORT.code())
                .alsoOnPhone();
    }

    @Bean
    NavEntry rhythmsEntry() {
        return NavEntry.of("调度周期", "/rhythms", Icon.CALENDAR, 820)
                .needing(Permission.PROGRESS_MANAGE.code());
    }
}
