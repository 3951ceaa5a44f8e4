package org.greenledger.app.audit;

import java.time.Clock;
import org.greenledger.app.audit.sealing.BeforeSealing;
import org.springframework.stereotype.Component;

/** Tells the numbers of refused attempts when their minute is over, before they are sealed. */
@Component
class AttemptRounds implements BeforeSealing {

    private final Attempts attempts;
    private final Clock clock;

    AttemptRounds(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public void round() {
        attempts.close(clock.instant());
    }
}
