package org.greenledger.app.ledger.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.lists.IssueLists;
import org.springframework.stereotype.Service;

/** Finds issues by words that stand in them, in their measures, or in their units' names. */
@Service
public class Searches {

    private static final int TITLE = 80;
    private static final int SNIPPET = 120;

    private final JdbcSearches searches;
    private final Ledger ledger;
    private final IssueLists lists;

    Searches(JdbcSearches searches, Ledger ledger, IssueLists lists) {
        this.searches = searches;
        this.ledger = ledger;
        this.lists = lists;
    }

    /**
     * The first issues in the person's scope that hold all words of the question; none for an empty
     * question.
     *
     * @param limit at most this many, 1 or more
     */
    public List<SearchHit> find(String question, int limit, CurrentUser user) {
        SearchWords words = SearchWords.of(question);
        if (words.none()) {
            return List.of();
        }
        List<InspectionView> inspections = lists.inspections(user);
        boolean owned = inspections.stream().anyMatch(InspectionView::owned);
        Map<InspectionId, String> names =
                inspections.stream()
                        .collect(Collectors.toMap(InspectionView::id, InspectionView::name));
        List<IssueId> ids = searches.find(words, user.scope(), owned, limit);
        Highlight highlight = new Highlight(words.words());
        return ledger.issues(ids, user).stream()
                .map(i -> hit(i, names.getOrDefault(i.inspection(), ""), highlight))
                .toList();
    }

    private static SearchHit hit(BookIssue issue, String inspection, Highlight highlight) {
        IssueEntry e = issue.entry();
        List<SearchHit.Piece> title = highlight.cut(e.description(), TITLE);
        for (MeasureEntry m : e.measures()) {
            if (highlight.any(m.text())) {
                return new SearchHit(
                        issue,
                        inspection,
                        title,
                        "措施" + m.number(),
                        highlight.cut(m.text(), SNIPPET));
            }
        }
        String target = e.target();
        if (target != null && highlight.any(target)) {
            return new SearchHit(issue, inspection, title, "整改目标", highlight.cut(target, SNIPPET));
        }
        for (DutyEntry d : e.duties()) {
            if (highlight.any(d.unitName())) {
                return new SearchHit(
                        issue,
                        inspection,
                        title,
                        d.role().chinese() + "单位",
                        highlight.cut(d.unitName(), SNIPPET));
            }
        }
        return new SearchHit(issue, inspection, title, "", List.of());
    }
}
