package org.greenledger.app.exchange.pages;

import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.spi.RegisterAct;
import org.greenledger.app.ledger.spi.ListAct;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where people find the sheets. */
@Configuration(proxyBeanMethods = false)
class ExchangeNavigation {

    @Bean
    NavEntry sheetsEntry() {
        return NavEntry.of("表格导入", "/sheets", Icon.IMPORT, 820)
                .needing(Permission.LEDGER_EDIT.code());
    }

    @Bean
    ListAct exportAct() {
        return new ListAct("导出 Excel", "/ledger/export.xlsx", Permission.LEDGER_EXPORT, true, 100);
    }

    @Bean
    ListAct exportPlanAct() {
        return new ListAct("导出 Word", "/ledger/export.docx", Permission.LEDGER_EXPORT, true, 110);
    }

    @Bean
    RegisterAct exportUnitsAct() {
        return new RegisterAct("导出 Excel", "/units.xlsx", Permission.UNIT_VIEW, 100);
    }

    @Bean
    RegisterAct importUnitsAct() {
        return new RegisterAct("导入 Excel", "/units/sheets", Permission.UNIT_MANAGE, 110);
    }
}
