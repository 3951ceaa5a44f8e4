package org.greenledger.app.ledger.lists;

import java.time.LocalDate;
import java.util.Arrays;
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
 * @param lead exactly this unit in the column of who leads
 * @param doubtful only what has open findings of the standing checks
 * @param lamps any of these is lit; empty for any lamp and none
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
        boolean mine,
        @Nullable String lead,
        boolean doubtful,
        List<LampFilter> lamps) {

    /** What stands in the column of places or of leading units where the plan names none. */
    public static final String UNNAMED = "\uffff";

    /** Every issue in force that the person may see. */
    public static final IssueFilter ALL =
            new IssueFilter(
                    null, List.of(), List.of(), null, null, null, null, null, null, "", false,
                    false, false, false, null, false, List.of());

    /** The same without a leading unit. */
    public IssueFilter(
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
        this(
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
                mine,
                null,
                false,
                List.of());
    }

    /** The same, only where one of these lamps is lit; none of them for any. */
    public IssueFilter lit(List<LampFilter> only) {
        Copy copy = new Copy(this);
        copy.lamps = only;
        return copy.filter();
    }

    /** The same, only with this progress. */
    public IssueFilter of(Progress only) {
        Copy copy = new Copy(this);
        copy.progress = List.of(only);
        return copy.filter();
    }

    /** The same, only with this state of acceptance. */
    public IssueFilter of(Acceptance only) {
        Copy copy = new Copy(this);
        copy.acceptance = List.of(only);
        return copy.filter();
    }

    /** The same, only as near to the last day. */
    public IssueFilter of(DueFilter only) {
        Copy copy = new Copy(this);
        copy.due = only;
        return copy.filter();
    }

    /** The same, only in this place and led by this unit; {@code null} leaves it as it is. */
    public IssueFilter of(@Nullable String onlyArea, @Nullable String onlyLead) {
        Copy copy = new Copy(this);
        copy.area = onlyArea == null ? area : onlyArea;
        copy.lead = onlyLead == null ? lead : onlyLead;
        return copy.filter();
    }

    /** The same, whoever leads. */
    public IssueFilter withoutLead() {
        Copy copy = new Copy(this);
        copy.lead = null;
        return copy.filter();
    }

    /** The same, unfinished and with just this last day. */
    public IssueFilter on(LocalDate day) {
        Copy copy = new Copy(this);
        copy.progress =
                progress.isEmpty()
                        ? Arrays.stream(Progress.values()).filter(p -> p != Progress.DONE).toList()
                        : progress;
        copy.from = day;
        copy.to = day;
        return copy.filter();
    }

    /** The same, of one inspection. */
    public IssueFilter of(@Nullable InspectionId only) {
        Copy copy = new Copy(this);
        copy.inspection = only;
        return copy.filter();
    }

    /** The same, or the same without looking at who is in charge. */
    public IssueFilter mine(boolean only) {
        Copy copy = new Copy(this);
        copy.mine = only;
        return copy.filter();
    }

    /** The same, whether or not there are open findings. */
    public IssueFilter doubtful(boolean only) {
        Copy copy = new Copy(this);
        copy.doubtful = only;
        return copy.filter();
    }

    /** The same, with problems that only gather, and withdrawn ones if asked: a whole plan. */
    public IssueFilter withParents() {
        Copy copy = new Copy(this);
        copy.parents = true;
        return copy.filter();
    }

    /** A filter of which one condition is to be another. */
    private static final class Copy {
        private @Nullable InspectionId inspection;
        private List<Progress> progress;
        private List<Acceptance> acceptance;
        private @Nullable String unit;
        private @Nullable DutyRole role;
        private @Nullable String area;
        private @Nullable DueFilter due;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private String text;
        private boolean lasting;
        private boolean withdrawn;
        private boolean parents;
        private boolean mine;
        private @Nullable String lead;
        private boolean doubtful;
        private List<LampFilter> lamps;

        Copy(IssueFilter filter) {
            inspection = filter.inspection;
            progress = filter.progress;
            acceptance = filter.acceptance;
            unit = filter.unit;
            role = filter.role;
            area = filter.area;
            due = filter.due;
            from = filter.from;
            to = filter.to;
            text = filter.text;
            lasting = filter.lasting;
            withdrawn = filter.withdrawn;
            parents = filter.parents;
            mine = filter.mine;
            lead = filter.lead;
            doubtful = filter.doubtful;
            lamps = filter.lamps;
        }

        IssueFilter filter() {
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
                    mine,
                    lead,
                    doubtful,
                    lamps);
        }
    }
}
