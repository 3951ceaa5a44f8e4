package org.greenledger.app.ledger.lists;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param order what it is sorted by; with a grouping, within the groups everything goes by number
 * @param descending the other way round
 * @param cursor where the page lies; absent for the first
 * @param size rows on a page, 1 to 500
 */
public record IssueQuery(
        IssueFilter filter,
        IssueOrder order,
        boolean descending,
        @Nullable Cursor cursor,
        int size) {

    /** The first page in the order of the numbers. */
    public static IssueQuery first(IssueFilter filter, int size) {
        return new IssueQuery(filter, IssueOrder.NUMBER, false, null, size);
    }
}
