package org.greenledger.app.progress;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.ledger.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports for one thing owed.
 *
 * @param owed what is reported for
 * @param version of the thing owed that the person saw; absent where nobody looked, as in a sheet
 * @param progress the state stated; absent to take what percent and schedule come to
 * @param reason why another state is stated than the computed one; empty where none is
 * @param percent how much of the work is done, 0 to 100
 * @param done what was done in the period
 * @param problems what stands in the way; may be empty
 * @param nextStep what comes next; may be empty
 * @param forecastOn when the unit expects to finish
 * @param proofs ids of the proofs that belong to the report
 * @param same whether the person declares that nothing changed since the last period
 */
public record ReportForm(
        OwedId owed,
        @Nullable Integer version,
        @Nullable Progress progress,
        String reason,
        int percent,
        String done,
        String problems,
        String nextStep,
        @Nullable LocalDate forecastOn,
        List<Long> proofs,
        boolean same) {

    /** A report with the computed state. */
    public static ReportForm of(
            OwedId owed, int percent, String done, @Nullable LocalDate forecastOn) {
        return new ReportForm(
                owed, null, null, "", percent, done, "", "", forecastOn, List.of(), false);
    }

    /** The same with another state, stated for a reason. */
    public ReportForm stating(Progress other, String why) {
        return new ReportForm(
                owed,
                version,
                other,
                why,
                percent,
                done,
                problems,
                nextStep,
                forecastOn,
                proofs,
                same);
    }

    /** The same with problems and the next step. */
    public ReportForm with(String problem, String next) {
        return new ReportForm(
                owed,
                version,
                progress,
                reason,
                percent,
                done,
                problem,
                next,
                forecastOn,
                proofs,
                same);
    }

    /** The same with proofs. */
    public ReportForm proved(List<Long> by) {
        return new ReportForm(
                owed,
                version,
                progress,
                reason,
                percent,
                done,
                problems,
                nextStep,
                forecastOn,
                by,
                same);
    }
}
