package org.greenledger.app.supervision.checks;

import java.time.Instant;
import org.greenledger.app.jobs.spi.Job;
import org.greenledger.app.jobs.spi.JobTimes;
import org.springframework.stereotype.Component;

/** Runs the standing checks every night. */
@Component
class CheckJob implements Job {

    private final Checks checks;

    CheckJob(Checks checks) {
        this.checks = checks;
    }

    @Override
    public String name() {
        return "supervision.checks";
    }

    @Override
    public String chinese() {
        return "常设检查，查找疑点";
    }

    @Override
    public JobTimes times() {
        return JobTimes.daily(1, 30);
    }

    @Override
    public String run(Instant now) {
        CheckRun run = checks.run(now);
        return run.inspections() == 0
                ? ""
                : "检查 %d 次督察，新发现 %d 个疑点，待处理 %d 个"
                        .formatted(run.inspections(), run.fresh(), run.open());
    }
}
