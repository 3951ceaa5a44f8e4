package org.greenledger.app.ledger.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.lists.Cursor;
import org.greenledger.app.ledger.lists.IssueListView;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.ledger.lists.IssueOrder;
import org.greenledger.app.ledger.lists.IssueRow;
import org.greenledger.app.ledger.lists.ListAddress;
import org.greenledger.app.ledger.lists.ListSettings;
import org.greenledger.app.ledger.spi.IssueBadges;
import org.greenledger.app.ledger.spi.ListAct;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.Pager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of issues 问题台账. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class LedgerPage {

    private final IssueLists lists;
    private final ListSettings settings;
    private final List<IssueBadges> badges;
    private final List<ListAct> acts;
    private final Clock clock;

    LedgerPage(
            IssueLists lists,
            ListSettings settings,
            ObjectProvider<IssueBadges> badges,
            ObjectProvider<ListAct> acts,
            Clock clock) {
        this.lists = lists;
        this.settings = settings;
        this.badges = badges.orderedStream().toList();
        this.acts = acts.stream().sorted(Comparator.comparingInt(ListAct::order)).toList();
        this.clock = clock;
    }

    @GetMapping("/ledger")
    Page list(
            @RequestParam MultiValueMap<String, String> query,
            CurrentUser user,
            HttpServletRequest request) {
        List<InspectionView> inspections = lists.inspections(user);
        ListAddress address = settled(ListAddress.of(query), inspections);
        IssueListView page = lists.page(address.query(settings.pageSize()), user);
        InspectionId id = address.filter().inspection();
        ListModel model =
                new ListModel(
                        address,
                        inspections.stream()
                                .filter(i -> i.id().equals(id))
                                .findFirst()
                                .orElse(null),
                        inspections,
                        rows(page, address, inspections, user),
                        pager(page, address),
                        ListChips.of(address),
                        IssueColumn.of(request),
                        acts.stream().filter(a -> user.may(a.needs())).toList());
        return Page.of("ledger/list").fragment("ledger/rows").with("model", model);
    }

    /** Shows the chosen columns on this device from now on. */
    @PostMapping("/ledger/columns")
    Page columns(
            @RequestParam(defaultValue = "") List<String> column,
            @RequestParam(defaultValue = "") String query,
            HttpServletRequest request,
            HttpServletResponse response) {
        IssueColumn.COOKIE.write(request, response, IssueColumn.text(IssueColumn.of(column)));
        return Page.redirect(query.isEmpty() ? "/ledger" : "/ledger?" + query);
    }

    /** Without an inspection in the address, the newest is meant. */
    static ListAddress settled(ListAddress address, List<InspectionView> inspections) {
        if (address.all() || address.filter().inspection() != null || inspections.isEmpty()) {
            return address;
        }
        return new ListAddress(
                address.filter().of(inspections.get(0).id()),
                false,
                address.order(),
                address.descending(),
                address.group(),
                address.cursor(),
                address.first());
    }

    private List<ListRow> rows(
            IssueListView page,
            ListAddress address,
            List<InspectionView> inspections,
            CurrentUser user) {
        Map<InspectionId, String> names =
                inspections.stream()
                        .collect(Collectors.toMap(InspectionView::id, InspectionView::name));
        Map<IssueId, List<String>> words = badges(page.rows(), user);
        Map<String, Integer> groups = groups(page.rows(), address, user);
        List<ListRow> rows = new ArrayList<>(page.rows().size());
        String group = null;
        for (IssueRow row : page.rows()) {
            String own = address.group() == null ? null : row.keys().get(0);
            boolean begins = own != null && !own.equals(group);
            group = own;
            rows.add(
                    row(
                            row,
                            begins ? own : null,
                            own == null ? 0 : groups.getOrDefault(own, 0),
                            names.getOrDefault(row.inspection(), ""),
                            words.getOrDefault(row.id(), List.of())));
        }
        return rows;
    }

    private ListRow row(
            IssueRow row,
            @Nullable String group,
            int groupCount,
            String inspection,
            List<String> words) {
        return new ListRow(
                row,
                Words.deadline(
                                row.dueOn(),
                                row.deadline(),
                                Words.lasting(row.immediate(), row.longTerm(), row.continuous()),
                                row.settled(),
                                java.time.LocalDate.now(clock),
                                settings.soonDays())
                        .with(row.originalDueOn(), row.dueNote()),
                Words.mark(row.progress()),
                Words.mark(row.acceptance()),
                group == null ? null : ListChips.named(group),
                groupCount,
                inspection,
                row.secret() ? secret(words) : words);
    }

    private static List<String> secret(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.add(0, "追责");
        return all;
    }

    private Map<String, Integer> groups(
            List<IssueRow> rows, ListAddress address, CurrentUser user) {
        IssueOrder group = address.group();
        return group == null || rows.isEmpty()
                ? Map.of()
                : lists.groups(
                        address.filter(),
                        group,
                        rows.stream().map(r -> r.keys().get(0)).distinct().toList(),
                        user);
    }

    private Map<IssueId, List<String>> badges(List<IssueRow> rows, CurrentUser user) {
        Map<IssueId, List<String>> found = new HashMap<>();
        List<IssueId> ids = rows.stream().map(IssueRow::id).toList();
        for (IssueBadges room : badges) {
            room.of(ids, user)
                    .forEach(
                            (id, words) ->
                                    found.computeIfAbsent(id, i -> new ArrayList<>())
                                            .addAll(words));
        }
        return found;
    }

    private Pager pager(IssueListView page, ListAddress address) {
        int size = settings.pageSize();
        int rows = page.rows().size();
        Cursor previous = page.previous();
        Cursor next = page.next();
        long first = previous == null ? 1 : address.first();
        return new Pager(
                rows == 0 ? 0 : first,
                rows == 0 ? 0 : first + rows - 1,
                page.count(),
                page.more(),
                previous == null
                        ? null
                        : ListModel.to(
                                address.at(
                                        Objects.requireNonNull(previous),
                                        Math.max(1, first - size))),
                next == null ? null : ListModel.to(address.at(next, first + rows)));
    }
}
