package org.greenledger.app.progress.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.greenledger.app.progress.OwedId;
import org.jspecify.annotations.Nullable;

/**
 * One report beside everything it is measured by.
 *
 * @param title the description, shortened
 * @param target what the plan aims at; empty where it says nothing
 * @param last the report before, of an earlier period; absent for the first
 * @param parts what participating units and units below reported to the unit
 * @param next the next report that waits in the same period; absent for none
 */
public record ReviewView(
        ReviewRow row,
        String title,
        String target,
        ReportText report,
        @Nullable ReportText last,
        List<Milestone> milestones,
        List<ReportText> parts,
        List<Proof> proofs,
        List<Said> said,
        @Nullable OwedId next) {

    /**
     * A staged date.
     *
     * @param percent how much is done when it is reached; absent for an even share
     */
    public record Milestone(
            String what,
            LocalDate dueOn,
            @Nullable Integer percent,
            @Nullable LocalDate reachedOn) {}

    /** A file that proves the work. */
    public record Proof(long id, String title) {}

    /** What the office said before. */
    public record Said(
            LocalDateTime at,
            String person,
            ReviewOutcome outcome,
            List<String> reasons,
            String note,
            @Nullable LocalDate untilOn) {

        /** The reasons and the note in one line. */
        public String words() {
            String all = String.join("；", reasons);
            return note.isEmpty() ? all : all.isEmpty() ? note : all + "；" + note;
        }
    }
}
