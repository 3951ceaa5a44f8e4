package org.greenledger.app.ledger.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Scope;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.names.PlanPlace;
import org.greenledger.app.identity.names.UnitNames;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ConcurrentLruCache;

/** Lists of the issues a person may see. Everybody else's issues do not exist for them. */
@Service
public class IssueLists {

    private static final int CHUNK = 500;

    /** Fewer issues than these are gathered and sorted as fast as others are walked through. */
    private static final int MANY = 600;

    private record Inspections(long state, CurrentUser user) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Inspections that
                    && state == that.state
                    && user.scope().equals(that.user.scope());
        }

        @Override
        public int hashCode() {
            return Long.hashCode(state) * 31 + user.scope().hashCode();
        }
    }

    /**
     * @param person who asks, where the filter is about them
     */
    private record Count(
            long state,
            LocalDate today,
            Scope scope,
            IssueFilter filter,
            @Nullable PersonId person) {}

    private record Duties(long time, Scope scope) {}

    private final Ledger ledger;
    private final JdbcIssueLists lists;
    private final JdbcComingDays coming;
    private final UnitNames names;
    private final Directory directory;
    private final ListSettings settings;
    private final Clock clock;
    private final ConcurrentLruCache<Inspections, List<InspectionView>> inspections;
    private final Map<Count, Integer> counts = Collections.synchronizedMap(new Recent<>(2_000));

    private final Map<Duties, Boolean> duties = Collections.synchronizedMap(new Recent<>(2_000));
    private final Map<Count, IssueOverview> overviews =
            Collections.synchronizedMap(new Recent<>(200));

    IssueLists(
            Ledger ledger,
            JdbcIssueLists lists,
            JdbcComingDays coming,
            UnitNames names,
            Directory directory,
            ListSettings settings,
            Clock clock) {
        this.ledger = ledger;
        this.lists = lists;
        this.coming = coming;
        this.names = names;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
        this.inspections = new ConcurrentLruCache<>(500, asked -> ledger.inspections(asked.user()));
    }

    /** The inspections the person may see, newest first; asked again only when the book changed. */
    public List<InspectionView> inspections(CurrentUser user) {
        return inspections.get(new Inspections(ledger.state(), user));
    }

    /** A page of a list: one query for its rows; the count is kept until the book changes. */
    public IssueListView page(IssueQuery query, CurrentUser user) {
        long state = ledger.state();
        IssueConditions.Meaning meaning = meaning(query.filter(), user, state);
        IssueSorting sorting = new IssueSorting(query);
        List<IssueRow> rows = new ArrayList<>(lists.rows(meaning, sorting, query.size()));
        boolean further = rows.size() > query.size();
        if (further) {
            rows.remove(rows.size() - 1);
        }
        if (sorting.turned()) {
            Collections.reverse(rows);
        }
        boolean before = sorting.turned() ? further : !sorting.first();
        boolean after = sorting.turned() || further;
        int count = count(meaning, user, state, sorting.first() && !after ? rows.size() : -1);
        return new IssueListView(
                rows,
                Math.min(count, IssueListView.BOUND),
                count > IssueListView.BOUND,
                before && !rows.isEmpty() ? new Cursor(rows.get(0).keys(), true) : null,
                after && !rows.isEmpty()
                        ? new Cursor(rows.get(rows.size() - 1).keys(), false)
                        : null);
    }

    private int count(IssueConditions.Meaning meaning, CurrentUser user, long state, int known) {
        if (known >= 0) {
            return known;
        }
        Count key = key(meaning, user, state);
        Integer kept = counts.get(key);
        if (kept == null) {
            kept = lists.count(meaning);
            counts.put(key, kept);
        }
        return kept;
    }

    private static Count key(IssueConditions.Meaning meaning, CurrentUser user, long state) {
        return new Count(
                state,
                meaning.today(),
                user.scope(),
                meaning.filter(),
                meaning.filter().mine() ? user.id() : null);
    }

    /**
     * Whether the scope has duties in so many issues that it is quicker to walk through the list
     * and look at each. Asked again once in a while: it decides about the way, not about what is
     * found.
     */
    private boolean dutiesInMany(Scope scope, long state) {
        Duties key = new Duties(state / 256, scope);
        Boolean kept = duties.get(key);
        if (kept == null) {
            kept = lists.dutiesIn(scope, MANY) == MANY;
            duties.put(key, kept);
        }
        return kept;
    }

    /** How many issues the filter lets through, no further than {@link IssueListView#BOUND} + 1. */
    public int count(IssueFilter filter, CurrentUser user) {
        long state = ledger.state();
        return count(meaning(filter, user, state), user, state, -1);
    }

    /** The filter's issues in numbers; kept until the book changes. */
    public IssueOverview overview(IssueFilter filter, CurrentUser user) {
        long state = ledger.state();
        IssueConditions.Meaning meaning = meaning(filter, user, state);
        Count key = key(meaning, user, state);
        IssueOverview kept = overviews.get(key);
        if (kept == null) {
            kept = IssueOverview.of(lists.tallies(meaning));
            overviews.put(key, kept);
        }
        return kept;
    }

    /**
     * The last days of unfinished issues of the filter, and of their milestones, between two days.
     *
     * @param next how many of the nearest to name
     */
    public ComingDays coming(
            IssueFilter filter, LocalDate first, LocalDate last, int next, CurrentUser user) {
        IssueConditions.Meaning meaning = meaning(filter, user, ledger.state());
        return new ComingDays(
                coming.issues(meaning, first, last),
                coming.milestones(meaning, first, last),
                coming.next(meaning, first, last, next));
    }

    /**
     * How many issues of the filter each group has.
     *
     * @param group {@link IssueOrder#LEAD} or {@link IssueOrder#AREA}
     * @param keys sort keys of the groups, the first of {@link IssueRow#keys}
     */
    public Map<String, Integer> groups(
            IssueFilter filter, IssueOrder group, List<String> keys, CurrentUser user) {
        return lists.groups(meaning(filter, user, ledger.state()), group, keys);
    }

    /** The places in the inspections the person may see. */
    public List<String> areas(IssueFilter filter, CurrentUser user) {
        return lists.areas(
                inspections(user).stream()
                        .filter(InspectionView::owned)
                        .map(InspectionView::id)
                        .filter(id -> filter.inspection() == null || id.equals(filter.inspection()))
                        .toList(),
                user.scope());
    }

    /**
     * Every issue of a list, whole, in its order; read in chunks, so that no list is too long.
     *
     * @param each gets them one after the other
     */
    @Transactional(readOnly = true)
    public void each(IssueQuery list, CurrentUser user, Consumer<BookIssue> each) {
        IssueConditions.Meaning meaning = meaning(list.filter(), user, ledger.state());
        Cursor at = null;
        do {
            IssueQuery query =
                    new IssueQuery(list.filter(), list.order(), list.descending(), at, CHUNK);
            List<IssueRow> rows = lists.rows(meaning, new IssueSorting(query), CHUNK);
            List<IssueRow> some = rows.subList(0, Math.min(CHUNK, rows.size()));
            List<IssueId> ids = some.stream().map(IssueRow::id).toList();
            ledger.issues(ids, user).forEach(each);
            at = rows.size() > CHUNK ? new Cursor(some.get(some.size() - 1).keys(), false) : null;
        } while (at != null);
    }

    private IssueConditions.Meaning meaning(IssueFilter filter, CurrentUser user, long state) {
        List<InspectionView> seen = inspections.get(new Inspections(state, user));
        boolean owned =
                seen.stream()
                        .filter(
                                i ->
                                        filter.inspection() == null
                                                || i.id().equals(filter.inspection()))
                        .anyMatch(InspectionView::owned);
        String unit = filter.unit();
        Long[] units = unit == null ? new Long[0] : named(unit, user);
        return new IssueConditions.Meaning(
                filter,
                user.scope(),
                user.id(),
                seen.stream().map(i -> i.id().value()).toArray(Long[]::new),
                units,
                owned || dutiesInMany(user.scope(), state),
                LocalDate.now(clock),
                settings.soonDays());
    }

    /** The units a name means, with those they took over from. */
    private Long[] named(String unit, CurrentUser user) {
        List<UnitId> found =
                names.resolve(List.of(unit), PlanPlace.of(user.region())).values().stream()
                        .flatMap(
                                a -> Stream.concat(a.candidates().stream(), a.elsewhere().stream()))
                        .map(UnitView::id)
                        .toList();
        return Stream.concat(found.stream(), directory.predecessors(found).stream())
                .map(UnitId::value)
                .toArray(Long[]::new);
    }
}
