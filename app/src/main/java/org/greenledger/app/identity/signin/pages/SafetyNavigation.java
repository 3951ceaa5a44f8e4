package org.greenledger.app.identity.signin.pages;

import org.greenledger.app.identity.Permission;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The places about sign-in in the navigation. */
@Configuration(proxyBeanMethods = false)
class SafetyNavigation {

    @Bean
    NavEntry accountSafetyEntry() {
        return NavEntry.of("登录安全", SafetyTabs.ACCOUNTS, Icon.SETTINGS, 930)
                .needing(Permission.SIGN_IN_MANAGE.code());
    }

    @Bean
    NavEntry signInLogEntry() {
        return NavEntry.of("登录日志", SafetyTabs.SIGN_INS, Icon.LOG, 940)
                .needing(Permission.AUDIT_VIEW.code());
    }
}
