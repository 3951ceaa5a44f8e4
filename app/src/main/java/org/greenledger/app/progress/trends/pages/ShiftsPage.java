package org.greenledger.app.progress.trends.pages;

import java.util.Arrays;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.spi.OverviewPanel;
import org.greenledger.app.progress.trends.Shift;
import org.greenledger.app.progress.trends.ShiftRow;
import org.greenledger.app.progress.trends.Shifts;
import org.greenledger.app.progress.trends.Trends;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed since the last frozen period: figures on the overview, and the list behind each. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class ShiftsPage implements OverviewPanel {

    private static final int SHOWN = 300;

    private final Trends trends;

    ShiftsPage(Trends trends) {
        this.trends = trends;
    }

    @Override
    public String title() {
        return "与上期相比";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String address(String query) {
        return "/overview/changes?" + query;
    }

    @Override
    public boolean shownTo(CurrentUser user) {
        return user.may(Permission.LEDGER_VIEW);
    }

    @GetMapping("/overview/changes")
    Page changes(@RequestParam(defaultValue = "all") String inspection, CurrentUser user) {
        Shifts shifts = trends.since(id(inspection), user);
        List<Tab> figures =
                Arrays.stream(Shift.values())
                        .map(s -> tab(s, inspection, false, shifts.counts().getOrDefault(s, 0)))
                        .toList();
        return Page.of("progress/shifts").with("shifts", shifts).with("figures", figures);
    }

    @GetMapping("/overview/changes/{kind}")
    Page list(
            @PathVariable String kind,
            @RequestParam(defaultValue = "all") String inspection,
            CurrentUser user) {
        Shift shift = Shift.of(kind).orElseThrow(() -> new NotFound("没有这种变化"));
        Shifts shifts = trends.since(id(inspection), user);
        List<ShiftRow> rows = trends.list(id(inspection), shift, SHOWN, user);
        List<Tab> tabs =
                Arrays.stream(Shift.values())
                        .map(
                                s ->
                                        tab(
                                                s,
                                                inspection,
                                                s == shift,
                                                shifts.counts().getOrDefault(s, 0)))
                        .toList();
        return Page.of("progress/shift-list")
                .with("shift", shift)
                .with("shifts", shifts)
                .with("tabs", tabs)
                .with("rows", rows);
    }

    private static Tab tab(Shift shift, String inspection, boolean current, int count) {
        return new Tab(
                shift.chinese(),
                "/overview/changes/" + shift.code() + "?inspection=" + safe(inspection),
                current,
                String.valueOf(count));
    }

    private static String safe(String inspection) {
        return inspection.matches("[0-9]{1,18}") ? inspection : "all";
    }

    static @Nullable InspectionId id(String inspection) {
        return inspection.matches("[0-9]{1,18}")
                ? new InspectionId(Long.parseLong(inspection))
                : null;
    }
}
