package org.greenledger.app.jobs.pages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.greenledger.app.jobs.RunView;
import org.jspecify.annotations.Nullable;

/** Times of runs as the pages write them. */
public record RunTimes(Clock clock) {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    /** A moment in China, or a dash. */
    public String at(@Nullable Instant moment) {
        return moment == null ? "–" : SHOWN.format(moment.atZone(clock.getZone()));
    }

    /** How long a run took; empty while it runs. */
    public String took(RunView run) {
        Instant ended = run.ended();
        if (ended == null) {
            return "";
        }
        Duration time = Duration.between(run.started(), ended);
        return time.toSeconds() < 60
                ? "%.1f 秒".formatted(time.toMillis() / 1000.0)
                : "%d 分 %d 秒".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
