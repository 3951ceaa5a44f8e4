package org.greenledger.app.progress.filling;

import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.progress.PeriodView;
import org.jspecify.annotations.Nullable;

/**
 * The filling page of a unit in a period.
 *
 * @param periods to choose from, the one that closes first at the head
 * @param period the one shown; absent when nothing is owed at all
 * @param units to choose from
 * @param unit the one shown
 * @param issues what it owes, by issue
 * @param page from 1
 * @param pages how many there are
 */
public record FillingView(
        List<PeriodView> periods,
        @Nullable PeriodView period,
        List<UnitOwing> units,
        UnitId unit,
        List<IssueRowsView> issues,
        int page,
        int pages) {

    /** The unit shown. */
    public @Nullable UnitOwing owing() {
        return units.stream().filter(u -> u.unit().equals(unit)).findFirst().orElse(null);
    }

    /** All rows of the page. */
    public List<FillingRow> rows() {
        return issues.stream().flatMap(i -> i.rows().stream()).toList();
    }
}
