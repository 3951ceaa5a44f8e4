package org.greenledger.app.ledger.pages;

import java.util.List;
import org.greenledger.app.ledger.lists.IssueRow;
import org.greenledger.app.web.pieces.DeadlineMark;
import org.greenledger.app.web.pieces.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list as the page shows it.
 *
 * @param group heading of the group that begins with this row; absent within a group
 * @param groupCount how many issues the group has
 * @param inspection name of the inspection
 * @param badges short words of other rooms
 */
public record ListRow(
        IssueRow issue,
        DeadlineMark deadline,
        Mark progress,
        Mark acceptance,
        @Nullable String group,
        int groupCount,
        String inspection,
        List<String> badges) {

    /** How many units have a duty beside the one shown; 0 for none. */
    public int others() {
        return Math.max(0, issue.unitCount() - 1);
    }
}
