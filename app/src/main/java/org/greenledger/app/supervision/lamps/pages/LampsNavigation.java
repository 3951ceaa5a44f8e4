package org.greenledger.app.supervision.lamps.pages;

import org.greenledger.app.identity.Permission;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places of lamps in the navigation. */
@Configuration(proxyBeanMethods = false)
class LampsNavigation {

    @Bean
    NavEntry lampsEntry() {
        return NavEntry.of("亮灯", "/lamps", Icon.ALERT, 400).needing(Permission.LEDGER_VIEW.code());
    }

    @Bean
    NavEntry lampRulesEntry() {
        return NavEntry.of("亮灯规则", "/lamp-rules", Icon.SETTINGS, 850)
                .needing(Permission.LAMP_MANAGE.code());
    }
}
