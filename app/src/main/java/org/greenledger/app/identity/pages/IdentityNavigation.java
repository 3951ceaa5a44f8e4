package org.greenledger.app.identity.pages;

import org.greenledger.app.identity.Permission;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Identity's places in the navigation. */
@Configuration(proxyBeanMethods = false)
class IdentityNavigation {

    @Bean
    NavEntry unitsEntry() {
        return NavEntry.of("单位", "/units", Icon.SETTINGS, 900).needing(Permission.UNIT_VIEW.code());
    }

    @Bean
    NavEntry bodiesEntry() {
        return NavEntry.of("领导小组", "/bodies", Icon.PEOPLE, 905)
                .needing(Permission.UNIT_VIEW.code());
    }

    @Bean
    NavEntry peopleEntry() {
        return NavEntry.of("人员", "/people", Icon.PEOPLE, 910)
                .needing(Permission.PERSON_MANAGE.code());
    }

    @Bean
    NavEntry rolesEntry() {
        return NavEntry.of("角色", "/roles", Icon.SETTINGS, 920)
                .needing(Permission.ROLE_MANAGE.code());
    }

    @Bean
    NavEntry grantsEntry() {
        return NavEntry.of("授权", "/grants", Icon.PEOPLE, 925).needing(Permission.ROLE_GRANT.code());
    }

    @Bean
    NavEntry accountEntry() {
        return NavEntry.of("我的账号", "/account", Icon.PERSON, 990).alsoOnPhone();
    }
}
