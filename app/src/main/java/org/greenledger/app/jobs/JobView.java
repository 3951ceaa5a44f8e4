package org.greenledger.app.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as the page shows it.
 *
 * @param name for ever, for example {@code progress.freeze}
 * @param chinese what it does
 * @param times when it is due, in words
 * @param next when it runs next; absent before this database's first start
 * @param running whether a node is at it
 * @param failures how often in a row it has failed
 * @param last its last run; absent when it has never run
 */
public record JobView(
        String name,
        String chinese,
        String times,
        @Nullable Instant next,
        boolean running,
        int failures,
        @Nullable RunView last) {}
