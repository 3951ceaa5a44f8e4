package org.greenledger.app.progress.freezing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.greenledger.app.jobs.spi.Job;
import org.greenledger.app.jobs.spi.JobTimes;
import org.springframework.stereotype.Component;

/** Every night: freezes what closed on the day before, and what days off left behind. */
@Component
class FreezeJob implements Job {

    private final Freezing freezing;
    private final Clock clock;

    FreezeJob(Freezing freezing, Clock clock) {
        this.freezing = freezing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "progress.freeze";
    }

    @Override
    public String chinese() {
        return "冻结到期的调度期";
    }

    @Override
    public JobTimes times() {
        return JobTimes.daily(0, 10);
    }

    @Override
    public String run(Instant now) {
        int frozen = freezing.freezeDue(LocalDate.ofInstant(now, clock.getZone()));
        return frozen == 0 ? "" : "冻结 " + frozen + " 个调度期";
    }
}
