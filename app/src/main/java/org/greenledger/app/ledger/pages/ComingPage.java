package org.greenledger.app.ledger.pages;

import java.time.Clock;
import java.time.LocalDate;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.ledger.lists.ListAddress;
import org.greenledger.app.ledger.spi.OverviewPanel;
import org.greenledger.app.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The overview's part with the last days that come: a calendar, and a line of time. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class ComingPage implements OverviewPanel {

    private static final int SHOWN = 12;

    private final IssueLists lists;
    private final Clock clock;

    ComingPage(IssueLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "接下来的时限和节点";
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String address(String query) {
        return "/overview/coming?" + query;
    }

    @Override
    public boolean shownTo(CurrentUser user) {
        return user.may(Permission.LEDGER_VIEW);
    }

    @GetMapping("/overview/coming")
    Page coming(@RequestParam MultiValueMap<String, String> query, CurrentUser user) {
        LocalDate today = LocalDate.now(clock);
        ListAddress address = LedgerPage.settled(ListAddress.of(query), lists.inspections(user));
        return Page.of("ledger/coming")
                .with(
                        "model",
                        new ComingModel(
                                address,
                                lists.coming(
                                        address.filter(),
                                        today,
                                        ComingModel.last(today),
                                        SHOWN,
                                        user),
                                today));
    }
}
