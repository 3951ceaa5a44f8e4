package org.greenledger.app.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.greenledger.app.jobs.spi.JobTimes;

/** When a job is due next. Hours are hours in China. */
final class DueRules {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** A new job that is done again and again does not wait longer than that for its first run. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final int MOST_DOUBLINGS = 20;

    private DueRules() {}

    /** The next time after a run that ended well at this moment. */
    static Instant after(JobTimes times, Instant ended) {
        LocalTime hour = times.daily();
        if (hour != null) {
            ZonedDateTime local = ended.atZone(CHINA);
            ZonedDateTime due = local.toLocalDate().atTime(hour).atZone(CHINA);
            return (due.isAfter(local) ? due : due.plusDays(1)).toInstant();
        }
        Duration every = times.every();
        return ended.plus(every == null ? Duration.ofDays(1) : every);
    }

    /** The first time of a job that this database has never seen. */
    static Instant first(JobTimes times, Instant now) {
        Duration every = times.every();
        return every != null && every.compareTo(SOON) > 0 ? now.plus(SOON) : after(times, now);
    }

    /**
     * When a failed run is tried again: each time twice as long after the last, up to a bound.
     *
     * @param failures how often in a row it has failed, 1 or more
     */
    static Instant again(Instant ended, int failures, Duration first, Duration longest) {
        Duration wait =
                first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
        return ended.plus(wait.compareTo(longest) > 0 ? longest : wait);
    }

    /** In words, for the page. */
    static String inWords(JobTimes times) {
        if (times.daily() != null) {
            return "每天 " + times.daily();
        }
        Duration every = times.every() == null ? Duration.ofDays(1) : times.every();
        if (every.toSeconds() % 3600 == 0) {
            return "每 %d 小时".formatted(every.toHours());
        }
        return every.toSeconds() % 60 == 0
                ? "每 %d 分钟".formatted(every.toMinutes())
                : "每 %d 秒".formatted(Math.max(1, every.toSeconds()));
    }
}
