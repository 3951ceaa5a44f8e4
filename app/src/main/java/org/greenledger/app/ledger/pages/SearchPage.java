package org.greenledger.app.ledger.pages;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.ledger.search.SearchHit;
import org.greenledger.app.ledger.search.Searches;
import org.greenledger.app.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page behind the search box, and what it suggests while one types. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class SearchPage {

    private static final int HITS = 50;
    private static final int SUGGESTED = 8;
    private static final int UNITS = 5;

    private final Searches searches;
    private final Directory directory;

    SearchPage(Searches searches, Directory directory) {
        this.searches = searches;
        this.directory = directory;
    }

    @GetMapping("/search")
    Page search(@RequestParam(defaultValue = "") String q, CurrentUser user) {
        String question = asked(q);
        List<SearchHit> hits = searches.find(question, HITS + 1, user);
        return Page.of("ledger/search")
                .with("q", question)
                .with("hits", hits.subList(0, Math.min(HITS, hits.size())))
                .with("more", hits.size() > HITS)
                .with("units", units(question, user));
    }

    @GetMapping("/search/suggest")
    Page suggest(@RequestParam(defaultValue = "") String q, CurrentUser user) {
        String question = asked(q);
        return Page.of("ledger/suggest")
                .with("q", question)
                .with("hits", searches.find(question, SUGGESTED, user))
                .with("units", units(question, user));
    }

    private List<UnitView> units(String question, CurrentUser user) {
        return user.may(Permission.UNIT_VIEW) ? directory.search(question, UNITS) : List.of();
    }

    private static String asked(String q) {
        String bare = q.replace("\0", "").strip();
        return bare.substring(0, Math.min(100, bare.length()));
    }
}
