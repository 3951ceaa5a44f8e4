package org.greenledger.app.ledger.pages;

import org.greenledger.app.identity.Permission;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The book's places in the navigation. */
@Configuration(proxyBeanMethods = false)
class LedgerNavigation {

    @Bean
    NavEntry ledgerEntry() {
        return NavEntry.of("问题台账", "/ledger", Icon.LEDGER, 200)
                .needing(Permission.LEDGER_VIEW.code())
                .alsoOnPhone();
    }
}
