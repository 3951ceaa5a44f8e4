package org.greenledger.app.audit.sealing;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.greenledger.app.audit.AuditSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals at short intervals while the server runs, and once more at its end. */
@Component
class SealingRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealingRounds.class);

    private static final long PATIENCE_SECONDS = 3;

    private final Sealer sealer;
    private final List<BeforeSealing> before;
    private final AuditSettings settings;
    private volatile ScheduledExecutorService clockwork = fresh();
    private volatile boolean running;

    SealingRounds(Sealer sealer, List<BeforeSealing> before, AuditSettings settings) {
        this.sealer = sealer;
        this.before = before;
        this.settings = settings;
    }

    private static ScheduledExecutorService fresh() {
        return Executors.newSingleThreadScheduledExecutor(
                work -> {
                    Thread thread = new Thread(work, "sealing");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Also again, after a stop: servers of tests are paused. */
    @Override
    public void start() {
        if (clockwork.isShutdown()) {
            clockwork = fresh();
        }
        running = true;
        long every = settings.interval().toMillis();
        clockwork.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        Future<?> last = clockwork.submit(this::round);
        clockwork.shutdown();
        try {
            last.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.info(
                    "The last round before the end was left out; the next start seals the rest", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void round() {
        try {
            before.forEach(BeforeSealing::round);
            sealer.seal();
            sealer.trouble().ifPresent(LOG::error);
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.error("The audit log was not sealed in this round; the next one tries again", e);
        }
    }
}
