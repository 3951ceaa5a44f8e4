package org.greenledger.app.supervision.checks;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * When an inspection was last checked as a whole.
 *
 * @param by who pressed the button; empty for the nightly run
 */
public record LastRun(Instant at, String by) {

    /** The minute in China, for example 2026-04-05 10:00. */
    public String when() {
        return WHEN.format(at.atZone(ZoneId.of("Asia/Shanghai")));
    }

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
}
