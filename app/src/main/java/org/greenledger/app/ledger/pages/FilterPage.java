package org.greenledger.app.ledger.pages;

import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.ledger.lists.ListAddress;
import org.greenledger.app.ledger.lists.SavedViews;
import org.greenledger.app.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What opens above the list: the form of its filter, and the views one keeps. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class FilterPage {

    private static final int SUGGESTED = 12;

    private final IssueLists lists;
    private final SavedViews views;
    private final Directory directory;

    FilterPage(IssueLists lists, SavedViews views, Directory directory) {
        this.lists = lists;
        this.views = views;
        this.directory = directory;
    }

    @GetMapping("/ledger/filter")
    Page filter(@RequestParam MultiValueMap<String, String> query, CurrentUser user) {
        ListAddress address = LedgerPage.settled(ListAddress.of(query), lists.inspections(user));
        return Page.of("ledger/filter")
                .with("address", address)
                .with("areas", lists.areas(address.filter(), user));
    }

    /** Names of units that begin to fit what is being typed. */
    @GetMapping("/ledger/units")
    Page units(@RequestParam(defaultValue = "") String unit) {
        return Page.of("ledger/units")
                .with(
                        "names",
                        directory.search(unit.replace("\0", ""), SUGGESTED).stream()
                                .map(UnitView::shown)
                                .toList());
    }

    @GetMapping("/ledger/views")
    Page views(@RequestParam MultiValueMap<String, String> query, CurrentUser user) {
        return Page.of("ledger/views")
                .with("views", views.of(user))
                .with("query", ListAddress.of(query).text());
    }

    @PostMapping("/ledger/views")
    Page keep(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String query,
            CurrentUser user) {
        views.keep(name, query, user);
        return Page.redirect(list(query)).toast("已保存视图“" + name.strip() + "”");
    }

    @PostMapping("/ledger/views/{id}/forget")
    Page forget(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String query,
            CurrentUser user) {
        views.forget(id, user);
        return Page.redirect(list(query)).toast("已删除视图");
    }

    private static String list(String query) {
        return query.isEmpty() ? "/ledger" : "/ledger?" + query;
    }
}
