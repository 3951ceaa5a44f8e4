package org.greenledger.app.progress.trends;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.lists.IssueLists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How things go, period after period, for the issues a person may see. */
@Service
public class Trends {

    private static final int MONTHS = 12;

    private final JdbcShifts shifts;
    private final JdbcMonths table;
    private final IssueLists lists;
    private final Clock clock;

    Trends(JdbcShifts shifts, JdbcMonths table, IssueLists lists, Clock clock) {
        this.shifts = shifts;
        this.table = table;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * What changed since the last frozen period of the inspection, or of all.
     *
     * @param inspection absent for all that the person may see
     */
    @Transactional(readOnly = true)
    public Shifts since(@Nullable InspectionId inspection, CurrentUser user) {
        return shifts.count(ids(inspection, user), LocalDate.now(clock), user.scope());
    }

    /**
     * The issues behind one of those figures, by inspection and number.
     *
     * @param limit no more than so many
     */
    @Transactional(readOnly = true)
    public List<ShiftRow> list(
            @Nullable InspectionId inspection, Shift shift, int limit, CurrentUser user) {
        return shifts.rows(ids(inspection, user), shift, LocalDate.now(clock), limit, user.scope());
    }

    /** The last twelve months with frozen periods, the oldest first. */
    @Transactional
    public List<Month> months(@Nullable InspectionId inspection, CurrentUser user) {
        Long[] owned = ids(seen(inspection, user).stream().filter(InspectionView::owned).toList());
        Long[] others = ids(seen(inspection, user).stream().filter(i -> !i.owned()).toList());
        table.fill(owned);
        Map<YearMonth, Month> months = new TreeMap<>();
        table.owned(owned, user.scope()).forEach(l -> add(months, l));
        table.others(others, user.scope()).forEach(l -> add(months, l));
        List<Month> all = List.copyOf(months.values());
        return all.subList(Math.max(0, all.size() - MONTHS), all.size());
    }

    private static void add(Map<YearMonth, Month> months, JdbcMonths.Line line) {
        Month before =
                months.getOrDefault(
                        line.month(), new Month(line.month(), new EnumMap<>(Progress.class), 0, 0));
        before.progress().merge(line.progress(), line.issues(), Integer::sum);
        months.put(
                line.month(),
                new Month(
                        line.month(),
                        before.progress(),
                        before.closed() + line.closed(),
                        before.red() + line.red()));
    }

    private List<InspectionView> seen(@Nullable InspectionId inspection, CurrentUser user) {
        return lists.inspections(user).stream()
                .filter(i -> inspection == null || i.id().equals(inspection))
                .toList();
    }

    private Long[] ids(@Nullable InspectionId inspection, CurrentUser user) {
        return ids(seen(inspection, user));
    }

    private static Long[] ids(Collection<InspectionView> inspections) {
        return inspections.stream().map(i -> i.id().value()).toArray(Long[]::new);
    }
}
