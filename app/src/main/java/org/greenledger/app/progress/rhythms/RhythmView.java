package org.greenledger.app.progress.rhythms;

import java.time.Instant;
import java.time.LocalDate;
import org.greenledger.app.progress.Course;
import org.greenledger.app.progress.Frequency;

/**
 * A rhythm as it was set.
 *
 * @param by who set it
 */
public record RhythmView(
        Course course,
        Frequency frequency,
        int closingDays,
        LocalDate fromOn,
        String reason,
        Instant at,
        String by) {

    /** For example 每月，期后5个工作日内. */
    public String words() {
        return frequency == Frequency.NONE
                ? frequency.chinese()
                : frequency.chinese()
                        + "，"
                        + (closingDays == 0 ? "期末当日截止" : "期后" + closingDays + "个工作日内报");
    }
}
