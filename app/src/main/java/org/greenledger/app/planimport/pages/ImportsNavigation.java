package org.greenledger.app.planimport.pages;

import org.greenledger.app.identity.Permission;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the plan import in the navigation. */
@Configuration(proxyBeanMethods = false)
class ImportsNavigation {

    @Bean
    NavEntry importsPlace() {
        return NavEntry.of("方案导入", "/imports", Icon.IMPORT, 810)
                .needing(Permission.PLAN_IMPORT.code());
    }
}
