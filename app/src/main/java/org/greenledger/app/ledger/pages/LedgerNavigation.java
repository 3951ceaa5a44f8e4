package org.greenledger.app.ledger.pages;

import org.greenledger.app.identity.Permission;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.greenledger.app.web.spi.SearchBox;
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

    @Bean
    NavEntry tasksEntry() {
        return NavEntry.of("强化措施", "/tasks", Icon.CHECK, 220)
                .needing(Permission.LEDGER_VIEW.code());
    }

    @Bean
    NavEntry chargesEntry() {
        return NavEntry.of("责任分派", "/charges", Icon.PEOPLE, 230)
                .needing(Permission.DUTY_ASSIGN.code());
    }

    @Bean
    NavEntry indicatorsEntry() {
        return NavEntry.of("指标", "/indicators", Icon.CHART, 700)
                .needing(Permission.LEDGER_VIEW.code());
    }

    @Bean
    NavEntry plansEntry() {
        return NavEntry.of("方案", "/plans", Icon.FILE, 800).needing(Permission.LEDGER_VIEW.code());
    }

    @Bean
    SearchBox ledgerSearch() {
        return new SearchBox(
                "/search",
                "/search/suggest",
                "搜索 问题、措施、单位",
                visitor -> visitor.allows(Permission.LEDGER_VIEW.code()));
    }
}
