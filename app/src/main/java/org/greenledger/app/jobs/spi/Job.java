package org.greenledger.app.jobs.spi;

import java.time.Instant;

/**
 * Something that is done again and again, on one node at a time. Every bean of this type is
 * scheduled.
 *
 * <p>A job does all that is due by now and not done yet, in portions that are each committed: after
 * days off, or when a node dies in the middle, the next run goes on where the last one ended and
 * does nothing twice.
 */
public interface Job {

    /** Its name for ever, for example {@code progress.freeze}. */
    String name();

    /** What it does, in a few Chinese words, for the page of jobs. */
    String chinese();

    /** When it is due. */
    JobTimes times();

    /**
     * Does what is due.
     *
     * @param now the moment to reckon from
     * @return what was done, in a short Chinese sentence for the page of jobs; empty when nothing
     *     was
     */
    String run(Instant now);
}
