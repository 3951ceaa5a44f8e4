package org.greenledger.app.supervision.lamps.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.ledger.standing.Lamp;
import org.greenledger.app.supervision.lamps.BoardView;
import org.greenledger.app.supervision.lamps.LampLists;
import org.greenledger.app.supervision.lamps.LitView;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.Pager;
import org.greenledger.app.web.pieces.Tab;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 亮灯: the board 作战图 and the list of lit lamps of an inspection. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class LampsPage {

    private final LampLists lamps;
    private final IssueLists lists;
    private final Clock clock;

    LampsPage(LampLists lamps, IssueLists lists, Clock clock) {
        this.lamps = lamps;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/lamps")
    Page board(
            @RequestParam(defaultValue = "0") long inspection,
            @RequestParam(defaultValue = "") String by,
            CurrentUser user) {
        List<InspectionView> all = lists.inspections(user);
        InspectionView one = shown(all, inspection);
        return page("supervision/lamps", all, one, "board", user)
                .with("byArea", by.equals("area"))
                .with(
                        "board",
                        one == null
                                ? new BoardView(List.of(), List.of())
                                : lamps.board(one.id(), by.equals("area"), user));
    }

    @GetMapping("/lamps/list")
    Page list(
            @RequestParam(defaultValue = "0") long inspection,
            @RequestParam(defaultValue = "") List<String> lamp,
            @RequestParam(defaultValue = "1") int page,
            CurrentUser user) {
        List<InspectionView> all = lists.inspections(user);
        InspectionView one = shown(all, inspection);
        List<Lamp> asked =
                Arrays.stream(Lamp.values()).filter(l -> lamp.contains(l.code())).toList();
        int at = Math.min(Math.max(1, page), 100_000);
        List<LitView> rows = one == null ? List.of() : lamps.lit(one.id(), asked, at, user);
        List<BoardView.Count> counts = one == null ? List.of() : lamps.counts(one.id(), user);
        return page("supervision/lamp-list", all, one, "list", user)
                .with("counts", counts)
                .with("asked", asked)
                .with("rows", rows)
                .with("today", LocalDate.now(clock))
                .with("pager", pager(rows.size(), total(counts, asked), at, one, asked));
    }

    private static int total(List<BoardView.Count> counts, List<Lamp> asked) {
        return counts.stream()
                .filter(c -> c.lamp() != null && (asked.isEmpty() || asked.contains(c.lamp())))
                .mapToInt(BoardView.Count::issues)
                .sum();
    }

    private static Pager pager(
            int rows, int total, int page, @Nullable InspectionView one, List<Lamp> asked) {
        int first = (page - 1) * LampLists.PAGE + 1;
        String address =
                "/lamps/list?inspection="
                        + (one == null ? 0 : one.id().value())
                        + asked.stream()
                                .map(l -> "&lamp=" + l.code())
                                .collect(Collectors.joining());
        return new Pager(
                rows == 0 ? 0 : first,
                rows == 0 ? 0 : first + rows - 1,
                total,
                false,
                page > 1 ? address + "&page=" + (page - 1) : null,
                rows > 0 && first - 1 + rows < total ? address + "&page=" + (page + 1) : null);
    }

    private static @Nullable InspectionView shown(List<InspectionView> all, long asked) {
        return all.stream()
                .filter(i -> i.id().equals(new InspectionId(asked)))
                .findFirst()
                .orElse(all.isEmpty() || asked != 0 ? null : all.get(0));
    }

    private static Page page(
            String template,
            List<InspectionView> all,
            @Nullable InspectionView one,
            String current,
            CurrentUser user) {
        return Page.of(template)
                .with("inspections", all)
                .with("inspection", one)
                .with("tabs", tabs(current, one == null ? 0 : one.id().value()))
                .with("manages", user.may(Permission.LAMP_MANAGE));
    }

    /** The views of lamps. */
    static List<Tab> tabs(String current, long inspection) {
        String one = inspection == 0 ? "" : "?inspection=" + inspection;
        return List.of(
                new Tab("作战图", "/lamps" + one, current.equals("board"), ""),
                new Tab("清单", "/lamps/list" + one, current.equals("list"), ""),
                new Tab("督办约谈", "/lamps/acts", current.equals("acts"), ""),
                new Tab("扣分", "/lamps/points", current.equals("points"), ""));
    }
}
