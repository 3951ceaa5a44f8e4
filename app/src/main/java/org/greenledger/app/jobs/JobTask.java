package org.greenledger.app.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import org.greenledger.app.jobs.spi.Job;

/** A job as db-scheduler knows it: one instance that is put off again after each run. */
final class JobTask {

    /** Every job has a single instance. */
    static final String ONLY = "only";

    /** When to look again for a job that a node, taken for dead, is still at. */
    private static final Duration STILL_RUNNING = Duration.ofSeconds(15);

    private JobTask() {}

    static Task<Void> of(Job job, JobRun runner, String node, JobsSettings settings, Clock clock) {
        return Tasks.custom(job.name(), Void.class)
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
                .onFailure(
                        (ended, operations) ->
                                operations.reschedule(
                                        ended,
                                        DueRules.again(
                                                ended.getTimeDone(),
                                                ended.getExecution().consecutiveFailures + 1,
                                                settings.retry(),
                                                settings.longestRetry())))
                .execute((instance, context) -> execute(job, runner, node));
    }

    private static CompletionHandler<Void> execute(Job job, JobRun runner, String node) {
        boolean ran = runner.run(job, node);
        return (ended, operations) ->
                operations.reschedule(
                        ended,
                        ran
                                ? DueRules.after(job.times(), ended.getTimeDone())
                                : ended.getTimeDone().plus(STILL_RUNNING));
    }
}
