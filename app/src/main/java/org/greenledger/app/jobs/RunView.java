package org.greenledger.app.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of a job.
 *
 * @param node which machine and process did it
 * @param ended when; absent while it runs
 * @param result what was done, in Chinese; may be empty
 * @param error why it failed; may be empty
 * @param askedBy who wanted it out of turn; may be empty
 * @param askedWhy the reason they gave; may be empty
 */
public record RunView(
        long id,
        String job,
        String node,
        Instant started,
        @Nullable Instant ended,
        RunOutcome outcome,
        String result,
        String error,
        String askedBy,
        String askedWhy) {}
