package org.greenledger.app.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.greenledger.app.jobs.spi.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks for jobs that are due while the server runs. Begins when the server is ready, so that
 * nobody waits for it and a demo's invented past is loaded before.
 */
@Component
class JobRounds implements SmartLifecycle {

    private final DataSource source;
    private final ObjectProvider<Job> jobs;
    private final JobRun runner;
    private final JdbcRuns runs;
    private final JobsSettings settings;
    private final Clock clock;
    private volatile @Nullable Scheduler scheduler;

    JobRounds(
            DataSource source,
            ObjectProvider<Job> jobs,
            JobRun runner,
            JdbcRuns runs,
            JobsSettings settings,
            Clock clock) {
        this.source = source;
        this.jobs = jobs;
        this.runner = runner;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (settings.run()) {
            start();
        }
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public synchronized void start() {
        if (scheduler == null) {
            List<Job> all = jobs.orderedStream().toList();
            String node = node();
            List<Task<?>> tasks =
                    all.stream()
                            .<Task<?>>map(job -> JobTask.of(job, runner, node, settings, clock))
                            .toList();
            Scheduler fresh = new Builder(source, tasks, clock, settings, node).build();
            plan(all);
            fresh.start();
            scheduler = fresh;
        }
    }

    /** Lets what runs come to its end, for a while. */
    @Override
    public synchronized void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    /** Enters jobs this database does not know; one whose hour has become earlier gets it. */
    private void plan(List<Job> all) {
        Instant now = clock.instant();
        Map<String, JdbcRuns.Due> known = runs.due();
        for (Job job : all) {
            JdbcRuns.Due due = known.get(job.name());
            Instant next =
                    due == null
                            ? DueRules.first(job.times(), now)
                            : DueRules.after(job.times(), now);
            if (due == null || due.at().isAfter(next) && due.failures() == 0) {
                runs.hasten(job.name(), next);
            }
        }
    }

    private static String node() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            host = "node";
        }
        return host + ":" + ProcessHandle.current().pid();
    }

    /** db-scheduler takes a clock only this way. */
    private static final class Builder extends SchedulerBuilder {
        Builder(
                DataSource source,
                List<Task<?>> tasks,
                Clock clock,
                JobsSettings settings,
                String node) {
            super(source, tasks);
            this.clock = clock::instant;
            tableName("jobs.scheduled_task");
            jdbcCustomization(new PostgreSqlJdbcCustomization(false, false));
            schedulerName(new SchedulerName.Fixed(node));
            threads(settings.threads());
            pollingInterval(settings.poll());
            heartbeatInterval(settings.heartbeat());
            missedHeartbeatsLimit(settings.missed());
            shutdownMaxWait(settings.patience());
            failureLogging(com.github.kagkarlsson.scheduler.logging.LogLevel.OFF, false);
        }
    }
}
