package org.greenledger.app.jobs;

import java.time.Instant;
import org.greenledger.app.jobs.spi.Job;
import org.greenledger.app.jobs.spi.JobTimes;
import org.springframework.stereotype.Component;

/** Forgets runs of long ago. */
@Component
class RunsSweep implements Job {

    private final JdbcRuns runs;
    private final JobsSettings settings;

    RunsSweep(JdbcRuns runs, JobsSettings settings) {
        this.runs = runs;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "jobs.sweep";
    }

    @Override
    public String chinese() {
        return "清理运行记录";
    }

    @Override
    public JobTimes times() {
        return JobTimes.daily(3, 40);
    }

    @Override
    public String run(Instant now) {
        int gone = runs.forgetBefore(now.minus(settings.keep()));
        return gone == 0 ? "" : "清理了 %d 条旧的运行记录".formatted(gone);
    }
}
