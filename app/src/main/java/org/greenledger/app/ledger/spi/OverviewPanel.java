package org.greenledger.app.ledger.spi;

import org.greenledger.app.identity.CurrentUser;

/** A part of the overview, filled by another room; loaded after the page itself. */
public interface OverviewPanel {

    /** The part's heading. */
    String title();

    /** The part's place from the top; lower stands higher. */
    int order();

    /**
     * The path that answers with the part's content.
     *
     * @param query the conditions of the overview as the list's address has them; may be empty
     */
    String address(String query);

    /** Whether this person sees the part at all. */
    boolean shownTo(CurrentUser user);
}
