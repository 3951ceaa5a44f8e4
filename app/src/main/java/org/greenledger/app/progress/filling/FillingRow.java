package org.greenledger.app.progress.filling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.deadlines.ScheduleRules;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.OwedState;
import org.greenledger.app.progress.ReportPart;
import org.jspecify.annotations.Nullable;

/**
 * One thing owed with all that its fields need.
 *
 * @param version of the thing owed
 * @param toUnit to whom a contribution goes; empty where it goes to the office
 * @param measureId absent for an issue without measures
 * @param measure number of the measure
 * @param text of the measure, or of the issue
 * @param scheduled how much should be done by today, in percent; absent where nothing can be told
 * @param milestone the next staged date and what it asks; empty for none
 * @param filled what stands in the fields
 * @param draftVersion 0 while nothing was saved
 * @param savedAt when the draft was saved last
 * @param savedBy by whom
 * @param last the report of an earlier period
 * @param report the report of this period
 * @param contributions of other units
 * @param late whether it counts as late
 * @param released whether the duty ended meanwhile
 * @param filing whether it can be submitted now, late, or not at all
 * @param seen whether the person also sees the issue; a unit to which a duty was passed down may
 *     not
 */
public record FillingRow(
        OwedId id,
        int version,
        IssueId issue,
        ReportPart part,
        String toUnit,
        OwedState state,
        @Nullable Long measureId,
        @Nullable Integer measure,
        String text,
        @Nullable LocalDate dueOn,
        @Nullable Integer scheduled,
        String milestone,
        Filled filled,
        int draftVersion,
        @Nullable Instant savedAt,
        String savedBy,
        @Nullable PastReport last,
        @Nullable PastReport report,
        List<Contribution> contributions,
        boolean late,
        boolean released,
        Filing filing,
        boolean seen) {

    /** Until when it can be submitted. */
    public enum Filing {
        OPEN,
        LATE,
        SHUT
    }

    /** Whether its fields can be filled in now. */
    public boolean open() {
        return filing != Filing.SHUT
                && !released
                && state != OwedState.SUBMITTED
                && (state != OwedState.ACCEPTED || supplement());
    }

    /** Whether it is submitted, waits for review and may still be replaced. */
    public boolean replaceable() {
        return filing != Filing.SHUT && !released && state == OwedState.SUBMITTED;
    }

    /** Whether the reviewer asks for something to be added. */
    public boolean supplement() {
        PastReport now = report;
        return now != null && "supplement".equals(now.outcome());
    }

    /** What the percentage typed comes to; null while there is none. */
    public @Nullable Progress computed() {
        Integer percent = filled.percent();
        return percent == null ? null : ScheduleRules.state(percent, scheduled);
    }

    /** The same row with other words in its fields. */
    public FillingRow typed(Filled other) {
        return new FillingRow(
                id,
                version,
                issue,
                part,
                toUnit,
                state,
                measureId,
                measure,
                text,
                dueOn,
                scheduled,
                milestone,
                other,
                draftVersion,
                savedAt,
                savedBy,
                last,
                report,
                contributions,
                late,
                released,
                filing,
                seen);
    }
}
