package org.greenledger.app.ledger.pages;

import java.util.Comparator;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.ledger.lists.ListAddress;
import org.greenledger.app.ledger.spi.OverviewPanel;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.Icon;
import org.greenledger.app.web.spi.NavEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The overview 总览: the list of the same address in numbers, each of which opens its list. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class OverviewPage {

    private final IssueLists lists;
    private final List<OverviewPanel> panels;

    OverviewPage(IssueLists lists, ObjectProvider<OverviewPanel> panels) {
        this.lists = lists;
        this.panels =
                panels.stream().sorted(Comparator.comparingInt(OverviewPanel::order)).toList();
    }

    @GetMapping("/overview")
    Page overview(@RequestParam MultiValueMap<String, String> query, CurrentUser user) {
        List<InspectionView> inspections = lists.inspections(user);
        ListAddress address = LedgerPage.settled(ListAddress.of(query), inspections);
        return Page.of("ledger/overview")
                .with(
                        "model",
                        new OverviewModel(
                                address,
                                lists.overview(address.filter(), user),
                                inspections,
                                Ranking.of(query.getOrDefault("rank", List.of("")).get(0))))
                .with("panels", panels.stream().filter(p -> p.shownTo(user)).toList());
    }

    @Bean
    static NavEntry overviewEntry() {
        return NavEntry.of("总览", "/overview", Icon.CHART, 150)
                .needing(Permission.LEDGER_VIEW.code());
    }
}
