package org.greenledger.app.jobs.spi;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a job is due: at an hour of every day in China, or again and again.
 *
 * @param daily the hour; absent for the other kind
 * @param every the time between the end of a run and the next; absent for the other kind
 */
public record JobTimes(@Nullable LocalTime daily, @Nullable Duration every) {

    /** Once a day at this hour. */
    public static JobTimes daily(int hour, int minute) {
        return new JobTimes(LocalTime.of(hour, minute), null);
    }

    /** Again and again with this time in between. */
    public static JobTimes every(Duration time) {
        return new JobTimes(null, time);
    }
}
