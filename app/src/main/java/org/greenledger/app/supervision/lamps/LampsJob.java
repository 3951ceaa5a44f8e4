package org.greenledger.app.supervision.lamps;

import java.time.Instant;
import org.greenledger.app.jobs.spi.Job;
import org.greenledger.app.jobs.spi.JobTimes;
import org.springframework.stereotype.Component;

/** Lights all lamps anew every night, after periods were frozen. */
@Component
class LampsJob implements Job {

    private final Lamps lamps;

    LampsJob(Lamps lamps) {
        this.lamps = lamps;
    }

    @Override
    public String name() {
        return "supervision.lamps";
    }

    @Override
    public String chinese() {
        return "重新亮灯";
    }

    @Override
    public JobTimes times() {
        return JobTimes.daily(1, 0);
    }

    @Override
    public String run(Instant now) {
        Lamps.Done done = lamps.recompute();
        return done.issues() == 0
                ? ""
                : "判定"
                        + done.issues()
                        + "个问题的灯"
                        + (done.due() == 0 ? "" : "，新增" + done.due() + "项亮灯后应办");
    }
}
