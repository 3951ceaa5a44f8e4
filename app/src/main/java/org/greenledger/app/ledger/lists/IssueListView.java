package org.greenledger.app.ledger.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param count how many there are, exact up to {@link #BOUND}
 * @param more whether there are more than {@code count}
 * @param previous where the page before lies; absent on the first
 * @param next where the page after lies; absent on the last
 */
public record IssueListView(
        List<IssueRow> rows,
        int count,
        boolean more,
        @Nullable Cursor previous,
        @Nullable Cursor next) {

    /** Nothing is counted beyond. */
    public static final int BOUND = 10_000;
}
