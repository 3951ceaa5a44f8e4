package org.greenledger.app.progress.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one or many reports.
 *
 * @param reasons several at once; from the usual ones or in one's own words
 * @param note for the unit; may be empty
 * @param untilOn the last day to mend or add; absent for the usual time
 */
public record Verdict(
        ReviewOutcome outcome, List<String> reasons, String note, @Nullable LocalDate untilOn) {

    /** Accepts without a word. */
    public static final Verdict ACCEPT = new Verdict(ReviewOutcome.ACCEPTED, List.of(), "", null);

    /** Returns for these reasons, to be mended in the usual time. */
    public static Verdict back(String... reasons) {
        return new Verdict(ReviewOutcome.RETURNED, List.of(reasons), "", null);
    }

    /** Takes the report, but something must be added by that day. */
    public static Verdict supplement(LocalDate untilOn, String... what) {
        return new Verdict(ReviewOutcome.SUPPLEMENT, List.of(what), "", untilOn);
    }
}
