package org.greenledger.app.ledger.lists;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.ledger.Acceptance;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Which issues are asked for; all conditions must hold.
 *
 * @param inspection only this one; absent for all that the person may see
 * @param progress any of these; empty for any
 * @param acceptance any of these; empty for any
 * @param unit name of a unit that has a duty; absent for any
 * @param role with {@code unit}: which duty; alone: issues in which anybody has it
 * @param area exactly this place
 * @param due how near the last day is
 * @param from last day on or after
 * @param to last day on or before
 * @param text words that must all stand in the issue, its measures or its units; may be empty
 * @param lasting only what is long-term or continuous
 * @param withdrawn withdrawn issues as well
 * @param parents problems that only gather sub-problems as well
 * @param mine only what the person who looks is in charge of by name
 */
public record IssueFilter(
        @Nullable InspectionId inspection,
        List<Progress> progress,
        List<Acceptance> acceptance,
        @Nullable String unit,
        @Nullable DutyRole role,
        @Nullable String area,
        @Nullable DueFilter due,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text,
        boolean lasting,
        boolean withdrawn,
        boolean parents,
        boolean mine) {

    /** Every issue in force that the person may see. */
    public static final IssueFilter ALL =
            new IssueFilter(
                    null, List.of(), List.of(), null, null, null, null, null, null, "", false,
                    false, false, false);

    /** The same, of one inspection. */
    public IssueFilter of(@Nullable InspectionId only) {
        return new IssueFilter(
                only,
                progress,
                acceptance,
                unit,
                role,
                area,
                due,
                from,
                to,
                text,
                lasting,
                withdrawn,
                parents,
                mine);
    }

    /** The same, or the same without looking at who is in charge. */
    public IssueFilter mine(boolean only) {
        return new IssueFilter(
                inspection,
                progress,
                acceptance,
                unit,
                role,
                area,
                due,
                from,
                to,
                text,
                lasting,
                withdrawn,
                parents,
                only);
    }

    /** The same, with problems that only gather, and withdrawn ones if asked: a whole plan. */
    public IssueFilter withParents() {
        return new IssueFilter(
                inspection,
                progress,
                acceptance,
                unit,
                role,
                area,
                due,
                from,
                to,
                text,
                lasting,
                withdrawn,
                true,
                mine);
    }
}
