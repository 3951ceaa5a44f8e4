package org.greenledger.app.jobs;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.greenledger.app.jobs.spi.Job;
import org.greenledger.app.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs a job once, alone in the whole database, and writes down what came of it. */
@Component
class JobRun {

    private static final Logger LOG = LoggerFactory.getLogger(JobRun.class);
    private static final int LONGEST = 500;

    private final JdbcJobLock locks;
    private final JdbcRuns runs;
    private final Clock clock;

    JobRun(JdbcJobLock locks, JdbcRuns runs, Clock clock) {
        this.locks = locks;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Runs it; an exception of the job is written down and thrown on.
     *
     * @return false when it is under way elsewhere
     */
    boolean run(Job job, String node) {
        try {
            Optional<JdbcJobLock.Held> lock = locks.take(job.name());
            if (lock.isEmpty()) {
                return false;
            }
            try (JdbcJobLock.Held held = lock.get()) {
                alone(job, node);
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("no lock for " + job.name(), e);
        }
    }

    private void alone(Job job, String node) {
        Instant now = clock.instant();
        long run = runs.begin(job.name(), node, now);
        try {
            String result = job.run(now);
            runs.end(run, RunOutcome.DONE, cut(result), "", clock.instant());
            if (job.times().daily() == null) {
                runs.forgetIdleBefore(job.name(), run);
            }
        } catch (RuntimeException | Error e) {
            LOG.error("The job {} failed", job.name(), e);
            runs.end(run, RunOutcome.FAILED, "", words(e), clock.instant());
            throw e;
        }
    }

    /**
     * What the page may show of a failure: one line, without a trace and without rows' contents.
     */
    static String words(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof Refused) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? "" : cause.getMessage().strip();
        String line = message.lines().findFirst().orElse("");
        return cut(
                cause instanceof Refused
                        ? line
                        : cause.getClass().getSimpleName() + (line.isEmpty() ? "" : "：" + line));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
