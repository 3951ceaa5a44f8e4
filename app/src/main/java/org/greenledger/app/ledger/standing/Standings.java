package org.greenledger.app.ledger.standing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenledger.app.ledger.IssueId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes into the book where issues stand, so that lists sort and count by it. The rooms that judge
 * call it within their own transaction; what it writes is reckoned, never typed.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Standings {

    private final JdbcStandings standings;
    private final ApplicationEventPublisher events;

    Standings(JdbcStandings standings, ApplicationEventPublisher events) {
        this.standings = standings;
        this.events = events;
    }

    /**
     * Records how far measures are, and reckons their issues anew: an issue is as far as the least
     * advanced of its measures; its percent is their mean; its forecast the latest.
     *
     * @param by who stands under the change in the issues' history
     */
    public void record(List<MeasureStanding> measures, String by) {
        if (measures.isEmpty()) {
            return;
        }
        standings.measures(measures);
        Set<IssueId> issues =
                measures.stream().map(MeasureStanding::issue).collect(Collectors.toSet());
        standings.own(measures, by);
        standings.issues(issues, by);
        standings.changed();
        events.publishEvent(new StandingsRecorded(issues));
    }

    /** Records lamps; issues that are not named keep theirs. */
    public void lamps(Collection<LampLit> lamps) {
        if (!lamps.isEmpty() && standings.lamps(lamps) > 0) {
            standings.changed();
        }
    }

    /** Records how many open findings issues have; issues that are not named keep theirs. */
    public void doubts(Map<IssueId, Integer> doubts) {
        if (!doubts.isEmpty() && standings.doubts(doubts) > 0) {
            standings.changed();
        }
    }
}
