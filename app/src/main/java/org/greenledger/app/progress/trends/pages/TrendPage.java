package org.greenledger.app.progress.trends.pages;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.spi.OverviewPanel;
import org.greenledger.app.progress.trends.Trends;
import org.greenledger.app.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How it went over the last twelve months: bars, and the same figures in a table. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class TrendPage implements OverviewPanel {

    private final Trends trends;

    TrendPage(Trends trends) {
        this.trends = trends;
    }

    @Override
    public String title() {
        return "逐月进展";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String address(String query) {
        return "/overview/trend?" + query;
    }

    @Override
    public boolean shownTo(CurrentUser user) {
        return user.may(Permission.LEDGER_VIEW);
    }

    @GetMapping("/overview/trend")
    Page trend(@RequestParam(defaultValue = "all") String inspection, CurrentUser user) {
        return Page.of("progress/trend")
                .with(
                        "model",
                        new TrendModel(
                                List.copyOf(trends.months(ShiftsPage.id(inspection), user))));
    }
}
