package org.greenledger.app.ledger.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenledger.app.ledger.Acceptance;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.lists.DueFilter;
import org.greenledger.app.ledger.lists.IssueFilter;
import org.greenledger.app.ledger.lists.IssueOrder;
import org.greenledger.app.ledger.lists.IssueOverview;
import org.greenledger.app.ledger.lists.ListAddress;
import org.greenledger.app.web.pieces.Mark;
import org.greenledger.app.web.pieces.Tab;
import org.jspecify.annotations.Nullable;

/** An overview as its page shows it: every figure with the address of its list. */
public final class OverviewModel {

    private static final int SHOWN = 12;

    private final ListAddress address;
    private final IssueOverview overview;
    private final List<InspectionView> inspections;
    private final Ranking ranking;

    OverviewModel(
            ListAddress address,
            IssueOverview overview,
            List<InspectionView> inspections,
            Ranking ranking) {
        this.address = address;
        this.overview = overview;
        this.inspections = inspections;
        this.ranking = ranking;
    }

    /** A number and the list it counts. */
    public record Figure(String label, int count, String address) {

        /** Where there is little room, only some figures are shown. */
        public String css() {
            return label.equals("临期") || label.equals("未达序时") ? "roomy" : "always";
        }
    }

    /** A state, how many have it, and what share of all that is, in per cent. */
    public record State(Mark mark, Figure figure, int share) {}

    /** A part of a bar, in per cent from the left. */
    public record Part(Mark mark, double from, double width) {}

    /**
     * A row of a table of groups: all, overdue, due soon, behind, done.
     *
     * @param rank its place, from 1; groups with the same figure share one
     * @param rate what share is done, in per cent
     */
    public record Row(int rank, String name, List<Figure> figures, int rate, List<Part> bar) {}

    /** A lamp, how many issues have it, and what share of all that is, in per cent. */
    public record LampState(String lamp, Figure figure, int share) {}

    /** A table of groups; {@code more} rows are left out. */
    public record Table(String title, String head, List<Row> rows, int more) {}

    /** The inspection shown; absent for all. */
    public @Nullable InspectionView inspection() {
        InspectionId id = address.filter().inspection();
        return inspections.stream().filter(i -> i.id().equals(id)).findFirst().orElse(null);
    }

    /** Those the person may see. */
    public List<InspectionView> inspections() {
        return inspections;
    }

    /** Whether more is asked for than one inspection or all. */
    public boolean filtered() {
        return !ListChips.of(address).isEmpty();
    }

    /** The list that all of it is about. */
    public String list() {
        return to(address.filter());
    }

    /** The five figures of the first line. */
    public List<Figure> figures() {
        IssueFilter f = address.filter();
        return List.of(
                new Figure("问题", overview.all().total(), to(f)),
                new Figure("超期", overview.all().overdue(), to(f.of(DueFilter.OVERDUE))),
                new Figure("临期", overview.all().soon(), to(f.of(DueFilter.SOON))),
                new Figure("完成", overview.all().count(Progress.DONE), to(f.of(Progress.DONE))),
                new Figure(
                        "已销号",
                        overview.acceptance().getOrDefault(Acceptance.CLOSED, 0),
                        to(f.of(Acceptance.CLOSED))));
    }

    /** How many have each progress. */
    public List<State> progress() {
        return Arrays.stream(Progress.values())
                .map(p -> state(Words.mark(p), overview.all().count(p), address.filter().of(p)))
                .toList();
    }

    /** How many are in each state of acceptance. */
    public List<State> acceptance() {
        return Arrays.stream(Acceptance.values())
                .map(
                        a ->
                                state(
                                        Words.mark(a),
                                        overview.acceptance().getOrDefault(a, 0),
                                        address.filter().of(a)))
                .toList();
    }

    private State state(Mark mark, int count, IssueFilter filter) {
        int total = overview.all().total();
        return new State(
                mark,
                new Figure(mark.word(), count, to(filter)),
                total == 0 ? 0 : Math.round(100f * count / total));
    }

    /** How many issues have each lamp; empty while none is lit. */
    public List<LampState> lamps() {
        boolean lit = overview.lamps().stream().anyMatch(l -> l.lamp() != null);
        int total = overview.all().total();
        return !lit
                ? List.of()
                : overview.lamps().stream()
                        .map(
                                l -> {
                                    String code = l.lamp() == null ? "none" : l.lamp();
                                    return new LampState(
                                            code,
                                            new Figure(l.shown(), l.issues(), lamp(code)),
                                            Math.round(100f * l.issues() / Math.max(1, total)));
                                })
                        .toList();
    }

    private String lamp(String code) {
        String list = to(address.filter());
        return list + (list.contains("?") ? "&" : "?") + "lamp=" + code;
    }

    /** Whether the groups have places. */
    public boolean ranked() {
        return ranking != Ranking.TROUBLE;
    }

    /** What the tables are ordered by, each with its address. */
    public List<Tab> rankings() {
        return Arrays.stream(Ranking.values())
                .map(
                        r ->
                                new Tab(
                                        r.chinese(),
                                        own("rank=" + r.code()) + "#groups",
                                        r == ranking,
                                        ""))
                .toList();
    }

    /** The parts that other rooms fill, loaded after the page. */
    public String query() {
        return list().contains("?") ? list().substring(list().indexOf('?') + 1) : "";
    }

    private String own(String more) {
        String query = query();
        return "/overview?" + (query.isEmpty() ? "" : query + "&") + more;
    }

    /** By leading unit, place and, over several of them, inspection. */
    public List<Table> tables() {
        IssueFilter f = address.filter();
        List<Table> tables = new ArrayList<>();
        tables.add(
                table(
                        "牵头单位",
                        "按首位牵头单位，" + ranking.words(),
                        overview.leads(),
                        key -> f.of(null, key),
                        ListChips::named));
        tables.add(
                table(
                        "地区",
                        "按问题所在地区，" + ranking.words(),
                        overview.areas(),
                        key -> f.of(key, null),
                        ListChips::named));
        if (f.inspection() == null && overview.inspections().size() > 1) {
            Map<String, String> names =
                    inspections.stream()
                            .collect(
                                    Collectors.toMap(
                                            i -> "" + i.id().value(), InspectionView::name));
            tables.add(
                    table(
                            "督察",
                            "按督察，" + ranking.words(),
                            overview.inspections(),
                            key -> f.of(new InspectionId(Long.parseLong(key))),
                            key -> names.getOrDefault(key, "")));
        }
        return tables;
    }

    private Table table(
            String title,
            String head,
            List<IssueOverview.Group> groups,
            Function<String, IssueFilter> filter,
            Function<String, String> name) {
        List<Row> rows = new ArrayList<>();
        List<IssueOverview.Group> ordered = ranking.order(groups);
        List<Integer> places = ranking.places(ordered);
        int largest = groups.stream().mapToInt(IssueOverview.Group::total).max().orElse(1);
        for (int k = 0; k < Math.min(SHOWN, ordered.size()); k++) {
            IssueOverview.Group g = ordered.get(k);
            IssueFilter own = filter.apply(g.key());
            rows.add(
                    new Row(
                            places.get(k),
                            name.apply(g.key()),
                            List.of(
                                    new Figure("问题", g.total(), to(own)),
                                    new Figure("超期", g.overdue(), to(own.of(DueFilter.OVERDUE))),
                                    new Figure("临期", g.soon(), to(own.of(DueFilter.SOON))),
                                    new Figure(
                                            "未达序时",
                                            g.count(Progress.BEHIND),
                                            to(own.of(Progress.BEHIND))),
                                    new Figure(
                                            "完成",
                                            g.count(Progress.DONE),
                                            to(own.of(Progress.DONE)))),
                            g.rate(),
                            bar(g, largest)));
        }
        return new Table(title, head, rows, Math.max(0, groups.size() - SHOWN));
    }

    private static List<Part> bar(IssueOverview.Group group, int largest) {
        List<Part> parts = new ArrayList<>();
        double at = 0;
        for (Progress p : Progress.values()) {
            double width = 100.0 * group.count(p) / largest;
            if (width > 0) {
                parts.add(new Part(Words.mark(p), at, width));
                at += width;
            }
        }
        return parts;
    }

    private String to(IssueFilter filter) {
        boolean all = filter.inspection() == null;
        return ListModel.to(new ListAddress(filter, all, IssueOrder.NUMBER, false, null, null, 1));
    }
}
