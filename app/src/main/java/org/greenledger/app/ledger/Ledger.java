package org.greenledger.app.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The book of issues: plans enter it, people read and correct it. Nothing is ever deleted. */
@Service
public class Ledger {

    private final PlanAdoption adoption;
    private final PlanRevision revision;
    private final IssueEditing editing;
    private final PlanReading reading;
    private final JdbcPlans plans;
    private final JdbcIssues issues;
    private final IssueReading whole;
    private final IssuePageReading page;
    private final JdbcState state;
    private final IssueSecrecy secrecy;

    Ledger(
            PlanAdoption adoption,
            PlanRevision revision,
            IssueEditing editing,
            PlanReading reading,
            JdbcPlans plans,
            JdbcIssues issues,
            IssueReading whole,
            IssuePageReading page,
            JdbcState state,
            IssueSecrecy secrecy) {
        this.adoption = adoption;
        this.revision = revision;
        this.editing = editing;
        this.reading = reading;
        this.plans = plans;
        this.issues = issues;
        this.whole = whole;
        this.page = page;
        this.state = state;
        this.secrecy = secrecy;
    }

    /**
     * Enters a plan as the first version of a new inspection: all of it or nothing.
     *
     * @throws Refused with everything that is wrong with it
     */
    @Transactional
    public Adopted adopt(PlanEntry plan, CurrentUser user) {
        Adopted adopted = adoption.adopt(plan, user);
        state.changed();
        return adopted;
    }

    /**
     * Applies a later version of a plan: all that is confirmed or nothing. Every difference becomes
     * a line of the issue's history; nothing is deleted.
     *
     * @throws NotFound when the person's unit does not own the inspection
     * @throws Refused with everything that is wrong, such as a number used before
     * @throws Stale when an issue was changed since it was compared
     */
    @Transactional
    public Adopted apply(PlanChanges changes, CurrentUser user) {
        Adopted adopted = revision.apply(changes, user);
        state.changed();
        return adopted;
    }

    /**
     * Changes one issue by hand.
     *
     * @param version of the issue that the person saw
     * @param reason why; needed for all but {@link IssueField#PROGRESS}
     * @throws Refused with every value that cannot be used
     * @throws Stale when somebody else changed the issue meanwhile
     */
    @Transactional
    public void edit(
            IssueId issue,
            int version,
            List<FieldChange> changes,
            @Nullable String reason,
            Origin origin,
            CurrentUser user) {
        edit(List.of(new IssueEdit(issue, version, changes, reason)), origin, user);
    }

    /**
     * Changes many issues by hand, all or none.
     *
     * @return how many issues changed; a value that is already there changes nothing
     * @throws Refused with every value that cannot be used
     * @throws Stale when somebody else changed one of them meanwhile
     */
    @Transactional
    public int edit(List<IssueEdit> edits, Origin origin, CurrentUser user) {
        int changed = editing.edit(edits, origin, user);
        if (changed > 0) {
            state.changed();
        }
        return changed;
    }

    /**
     * Makes an issue and all below it an accountability matter 追责事项, which only people with {@link
     * Permission#ACCOUNTABILITY_VIEW} see, or lifts that.
     *
     * @param version of the issue that the person saw
     * @param reason why; always needed
     * @throws NotFound when there is none that the person may see
     * @throws Refused when they may not, the reason is missing, or it is so already
     * @throws Stale when somebody else changed the issue meanwhile
     */
    @Transactional
    public void secret(
            IssueId issue, int version, boolean secret, String reason, CurrentUser user) {
        secrecy.set(issue, version, secret, reason, user);
        state.changed();
    }

    /** Records that the person looks at an issue that is secret. */
    @Transactional
    public void viewed(IssueView issue, CurrentUser user) {
        secrecy.viewed(issue, user);
    }

    /** Those of the issues that are secret and not for this person. */
    @Transactional(readOnly = true)
    public Set<IssueId> hidden(Collection<IssueId> ids, CurrentUser user) {
        return issues.hidden(ids, user.scope());
    }

    /** Those of the inspections that hold something secret which the person may not see. */
    @Transactional(readOnly = true)
    public Set<InspectionId> withheld(Collection<InspectionId> inspections, CurrentUser user) {
        return plans.withheld(inspections, user.scope());
    }

    /** What {@link #edit(List, Origin, CurrentUser)} would refuse; changes nothing. */
    @Transactional(readOnly = true)
    public List<EditRefusal> check(List<IssueEdit> edits, CurrentUser user) {
        return editing.check(edits, user);
    }

    /**
     * Everything the ledger holds of an inspection that the person may see.
     *
     * @throws NotFound when there is none that they may see
     */
    @Transactional(readOnly = true)
    public Book book(InspectionId inspection, CurrentUser user) {
        return reading.book(inspection, user.scope());
    }

    /** The inspections the person may see, newest first. */
    @Transactional(readOnly = true)
    public List<InspectionView> inspections(CurrentUser user) {
        return plans.visible(user);
    }

    /** A number that grows with every change of the book, so that what was counted can be kept. */
    public long state() {
        return state.number();
    }

    /**
     * These issues whole, in this order; those the person may not see are left out. Five queries,
     * however many issues.
     */
    @Transactional(readOnly = true)
    public List<BookIssue> issues(List<IssueId> ids, CurrentUser user) {
        Map<IssueId, JdbcIssues.Row> rows = new HashMap<>();
        issues.withIds(ids, user.scope()).forEach(r -> rows.put(r.id(), r));
        return whole.whole(ids.stream().map(rows::get).filter(Objects::nonNull).toList());
    }

    /**
     * Everything an issue's page shows.
     *
     * @throws NotFound when there is none that the person may see
     */
    @Transactional(readOnly = true)
    public IssueView issue(IssueId issue, CurrentUser user) {
        return page.read(issue, user);
    }

    /** The plans of the inspections the person may see, newest first. */
    @Transactional(readOnly = true)
    public List<PlanView> plans(CurrentUser user) {
        return plans.visible(user).stream().map(i -> reading.plan(i.id(), user.scope())).toList();
    }

    /**
     * The text of a plan version, for people who own the inspection or have a duty in it.
     *
     * @throws NotFound when there is none that the person may see
     */
    @Transactional(readOnly = true)
    public PlanTextView planText(PlanVersionId version, CurrentUser user) {
        return reading.text(version, user.scope());
    }

    /**
     * A plan version without its text.
     *
     * @throws NotFound when there is none that the person may see
     */
    @Transactional(readOnly = true)
    public PlanVersionView planVersion(PlanVersionId version, CurrentUser user) {
        return reading.version(version, user.scope());
    }

    /**
     * The strengthening measures of an inspection, with their words' places.
     *
     * @throws NotFound when there is no such inspection that the person may see
     */
    @Transactional(readOnly = true)
    public List<TaskView> tasks(InspectionId inspection, CurrentUser user) {
        return reading.taskViews(inspection, user.scope());
    }

    /**
     * The indicators of an inspection, with their words' places.
     *
     * @throws NotFound when there is no such inspection that the person may see
     */
    @Transactional(readOnly = true)
    public List<IndicatorView> indicators(InspectionId inspection, CurrentUser user) {
        return reading.indicatorViews(inspection, user.scope());
    }
}
