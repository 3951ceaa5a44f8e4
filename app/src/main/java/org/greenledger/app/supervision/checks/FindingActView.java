package org.greenledger.app.supervision.checks;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said to a finding.
 *
 * @param outcome how it was settled; absent for a unit's explanation
 * @param about the finding's sentence at that time
 */
public record FindingActView(
        @Nullable Outcome outcome, String words, String about, Instant at, String by, String unit) {

    /** The minute in China, for example 2026-04-05 10:00. */
    public String when() {
        return WHEN.format(at.atZone(ZoneId.of("Asia/Shanghai")));
    }

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
}
