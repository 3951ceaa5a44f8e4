package org.greenledger.app.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the jobs, for this node.
 *
 * @param run whether this node does jobs at all
 * @param poll how often it looks for what is due
 * @param heartbeat how often a node says that it is still at its job
 * @param missed after how many missing heartbeats a node is taken for dead, 4 or more; the job goes
 *     to another node within {@code heartbeat × (missed + 2)}
 * @param threads how many jobs it does at the same time, 1 or more
 * @param patience how long jobs may go on when the server is stopped
 * @param retry how long after a failure it is tried again; twice as long each time
 * @param longestRetry but no longer than that
 * @param keep how long runs are kept
 */
@ConfigurationProperties("greenledger.jobs")
record JobsSettings(
        @DefaultValue("true") boolean run,
        @DefaultValue("PT5S") Duration poll,
        @DefaultValue("PT10S") Duration heartbeat,
        @DefaultValue("4") int missed,
        @DefaultValue("2") int threads,
        @DefaultValue("PT20S") Duration patience,
        @DefaultValue("PT1M") Duration retry,
        @DefaultValue("PT30M") Duration longestRetry,
        @DefaultValue("P180D") Duration keep) {

    private static final int FEWEST_MISSED = 4;

    /** Refuses what would take living nodes for dead ones. */
    JobsSettings {
        if (missed < FEWEST_MISSED) {
            throw new IllegalArgumentException("greenledger.jobs.missed 不能小于 4");
        }
        if (heartbeat.isNegative() || heartbeat.isZero() || poll.isNegative() || poll.isZero()) {
            throw new IllegalArgumentException(
                    "greenledger.jobs.heartbeat 和 greenledger.jobs.poll 须大于 0");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("greenledger.jobs.threads 不能小于 1");
        }
    }
}
