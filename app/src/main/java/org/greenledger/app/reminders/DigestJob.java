package org.greenledger.app.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.greenledger.app.jobs.spi.Job;
import org.greenledger.app.jobs.spi.JobTimes;
import org.springframework.stereotype.Component;

/**
 * Makes the day's digests in the morning of a working day. After days off it makes today's only:
 * nobody wants last week's.
 */
@Component
class DigestJob implements Job {

    private final Digests digests;
    private final Clock clock;

    DigestJob(Digests digests, Clock clock) {
        this.digests = digests;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reminders.digest";
    }

    @Override
    public String chinese() {
        return "生成每日提醒";
    }

    @Override
    public JobTimes times() {
        return JobTimes.daily(7, 30);
    }

    @Override
    public String run(Instant now) {
        int made = digests.make(LocalDate.ofInstant(now, clock.getZone()));
        return made == 0 ? "" : "给 %d 人生成了今天的提醒".formatted(made);
    }
}
