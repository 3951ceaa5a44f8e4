package org.greenledger.app.planimport;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads uploaded files one after the other on threads of its own. What waits is in the database, so
 * that a restart goes on where the server stopped, and several servers share the work.
 */
@Component
class ReadingQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingQueue.class);
    private static final int THREADS = 2;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Reading reading;
    private final Semaphore arrived = new Semaphore(0);
    private final Map<ImportId, CountDownLatch> awaited = new ConcurrentHashMap<>();
    private volatile List<Thread> threads = List.of();

    ReadingQueue(Reading reading) {
        this.reading = reading;
    }

    /** Tells that a file has arrived; call after the upload is committed. */
    void wake() {
        arrived.release();
    }

    /** Waits until the file has been read, but not longer; call after the upload is committed. */
    void await(ImportId id, Duration atMost) {
        CountDownLatch done = awaited.computeIfAbsent(id, any -> new CountDownLatch(1));
        arrived.release();
        try {
            if (!reading.waits(id) || !done.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                awaited.remove(id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        threads =
                IntStream.rangeClosed(1, THREADS)
                        .mapToObj(n -> new Thread(this::work, "plan-reader-" + n))
                        .toList();
        threads.forEach(
                thread -> {
                    thread.setDaemon(true);
                    thread.start();
                });
    }

    @Override
    public void stop() {
        List<Thread> running = threads;
        threads = List.of();
        running.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    private void work() {
        while (isRunning() && !Thread.currentThread().isInterrupted()) {
            try {
                if (!readOne()) {
                    arrived.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!isRunning()) {
                    return;
                }
                LOG.warn("reading plans was disturbed; trying again", e);
                rest();
            }
        }
    }

    private void rest() {
        arrived.drainPermits();
        try {
            arrived.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean readOne() {
        return reading.next()
                .map(
                        id -> {
                            CountDownLatch waiting = awaited.remove(id);
                            if (waiting != null) {
                                waiting.countDown();
                            }
                            return true;
                        })
                .orElse(false);
    }
}
