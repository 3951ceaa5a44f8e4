package org.greenledger.app.ledger.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.IssueId;

/** Short words that another room puts beside issues in lists. Asked once for all rows of a page. */
public interface IssueBadges {

    /**
     * The words beside each of these issues; issues without any are left out. One query at most.
     */
    Map<IssueId, List<String>> of(Collection<IssueId> issues, CurrentUser user);
}
