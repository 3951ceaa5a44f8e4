package org.greenledger.app.field.pages;

import org.greenledger.app.identity.Permission;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The field's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class FieldNavigation {

    @Bean
    NavEntry fieldEntry() {
        return NavEntry.of("现场", FieldShell.PAGE, Icon.CAMERA, 210)
                .needing(Permission.EVIDENCE_ADD.code())
                .alsoOnPhone();
    }
}
