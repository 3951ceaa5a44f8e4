package org.greenledger.app.ledger.spi;

import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.IssueId;

/** A panel on an issue's page, filled by another room; loaded after the page itself. */
public interface IssuePanel {

    /** The panel's heading. */
    String title();

    /** The panel's place from the top; lower stands higher. */
    int order();

    /** The path that answers with the panel's content for this issue. */
    String address(IssueId issue);

    /** Whether this person sees the panel at all. */
    boolean shownTo(CurrentUser user);
}
