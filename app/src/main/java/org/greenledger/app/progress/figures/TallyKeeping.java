package org.greenledger.app.progress.figures;

import org.greenledger.app.ledger.IssueSecrecyChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves an issue's reports to the other tally when it becomes secret or no longer is; everything
 * else is kept by the table's triggers.
 */
@Component
class TallyKeeping {

    private final JdbcTallies tallies;

    TallyKeeping(JdbcTallies tallies) {
        this.tallies = tallies;
    }

    @EventListener
    void on(IssueSecrecyChanged event) {
        tallies.recount(event.issue());
    }
}
