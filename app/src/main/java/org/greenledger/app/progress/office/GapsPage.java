package org.greenledger.app.progress.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.ReportPart;
import org.greenledger.app.progress.figures.Figures;
import org.greenledger.app.progress.figures.GapIssue;
import org.greenledger.app.progress.figures.GapQuery;
import org.greenledger.app.progress.figures.GapRow;
import org.greenledger.app.progress.figures.GapShelf;
import org.greenledger.app.progress.figures.Gaps;
import org.greenledger.app.progress.figures.PeriodFigures;
import org.greenledger.app.progress.figures.ReportCounts;
import org.greenledger.app.progress.figures.UnitFigures;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.Pager;
import org.greenledger.app.web.pieces.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 未报清单: of one period, by unit, by issue, and row by row. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class GapsPage {

    private static final int PERIODS = 60;

    private final Figures figures;
    private final Gaps gaps;

    GapsPage(Figures figures, Gaps gaps) {
        this.figures = figures;
        this.gaps = gaps;
    }

    @GetMapping("/gaps")
    Page list(@RequestParam Map<String, String> sent, CurrentUser user) {
        List<PeriodFigures> periods = figures.periods(null, PERIODS, user);
        Long asked = Sent.number(sent.get("period"));
        if (asked == null && periods.isEmpty()) {
            return Page.of("progress/gaps-none");
        }
        PeriodFigures period =
                asked == null ? periods.get(0) : figures.period(new PeriodId(asked), user);
        GapView view = GapView.of(sent.getOrDefault("view", ""));
        GapQuery query =
                new GapQuery(
                        period.period().id(),
                        sent.getOrDefault("part", "").equals(ReportPart.CONTRIBUTES.code())
                                ? ReportPart.CONTRIBUTES
                                : ReportPart.SUBMITS,
                        Sent.number(sent.get("unit")),
                        GapShelf.of(sent.getOrDefault("shelf", "")),
                        Sent.page(sent.get("page"), Gaps.MOST_PAGES));
        ReportCounts counts = gaps.counts(query, user);
        List<UnitFigures> units = figures.units(query.period(), query.part(), user);
        List<GapRow> rows = view == GapView.ROWS ? gaps.rows(query, period, user) : List.of();
        List<GapIssue> issues =
                view == GapView.ISSUES ? gaps.issues(query, period, user) : List.of();
        return Page.of("progress/gaps")
                .with("period", period)
                .with("periods", periods)
                .with("query", query)
                .with("view", view)
                .with("counts", counts)
                .with("units", units)
                .with("rows", rows)
                .with("issues", issues.subList(0, Math.min(issues.size(), Gaps.PAGE)))
                .with("views", views(query, view))
                .with("shelves", shelves(query, view, counts))
                .with("pager", pager(query, view, counts, rows.size(), issues.size()));
    }

    private static List<Tab> views(GapQuery query, GapView current) {
        List<Tab> tabs = new ArrayList<>();
        for (GapView view : GapView.values()) {
            tabs.add(
                    new Tab(
                            view.chinese(),
                            address(query, view, query.unit(), query.shelf(), 1),
                            view == current,
                            ""));
        }
        return tabs;
    }

    private static List<Tab> shelves(GapQuery query, GapView view, ReportCounts counts) {
        if (view != GapView.ROWS) {
            return List.of();
        }
        List<Tab> tabs = new ArrayList<>();
        for (GapShelf shelf : GapShelf.values()) {
            tabs.add(
                    new Tab(
                            shelf.chinese(),
                            address(query, view, query.unit(), shelf, 1),
                            shelf == query.shelf(),
                            String.format("%,d", shelf.count(counts))));
        }
        return tabs;
    }

    private static @Nullable Pager pager(
            GapQuery query, GapView view, ReportCounts counts, int rows, int issues) {
        if (view == GapView.UNITS) {
            return null;
        }
        int shown = view == GapView.ROWS ? rows : Math.min(issues, Gaps.PAGE);
        int first = (query.page() - 1) * Gaps.PAGE + 1;
        int last = first + shown - 1;
        boolean more =
                query.page() < Gaps.MOST_PAGES
                        && (view == GapView.ROWS
                                ? last < query.shelf().count(counts) && shown == Gaps.PAGE
                                : issues > Gaps.PAGE);
        return new Pager(
                shown == 0 ? 0 : first,
                shown == 0 ? 0 : last,
                view == GapView.ROWS ? query.shelf().count(counts) : last,
                view == GapView.ISSUES && more,
                query.page() > 1
                        ? address(query, view, query.unit(), query.shelf(), query.page() - 1)
                        : null,
                more ? address(query, view, query.unit(), query.shelf(), query.page() + 1) : null);
    }

    /** The address of a list. */
    static String address(
            GapQuery query, GapView view, @Nullable Long unit, GapShelf shelf, int page) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("period", String.valueOf(query.period().value()));
        all.put("view", view.code());
        all.put("part", query.part() == ReportPart.SUBMITS ? "" : query.part().code());
        all.put("unit", unit == null ? "" : unit.toString());
        all.put("shelf", shelf == GapShelf.GAP ? "" : shelf.code());
        all.put("page", page == 1 ? "" : String.valueOf(page));
        return Sent.address("/gaps", all);
    }
}
