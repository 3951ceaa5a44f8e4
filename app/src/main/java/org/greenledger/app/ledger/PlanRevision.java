package org.greenledger.app.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Applies what was confirmed of a later plan version; the caller holds the transaction. */
@Component
class PlanRevision {

    private static final String WITHHELD = "这次督察有追责事项，新版本须由有“查看追责事项”权限的人员比对和采用";

    private final JdbcPlans plans;
    private final JdbcIssues issues;
    private final IssueRows rows;
    private final IssueWriting writing;
    private final IssueRevising revising;
    private final TaskRevising others;
    private final JdbcChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanRevision(
            JdbcPlans plans,
            JdbcIssues issues,
            IssueRows rows,
            IssueWriting writing,
            IssueRevising revising,
            TaskRevising others,
            JdbcChanges changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.issues = issues;
        this.rows = rows;
        this.writing = writing;
        this.revising = revising;
        this.others = others;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    Adopted apply(PlanChanges plan, CurrentUser user) {
        InspectionId inspection = plan.inspection();
        UnitId owner =
                plans.lockOwned(inspection, user.scope()).orElseThrow(() -> new NotFound("没有这次督察"));
        if (!plans.withheld(List.of(inspection), user.scope()).isEmpty()) {
            throw Refused.because(WITHHELD);
        }
        Map<String, IssueId> known = issues.numbers(inspection);
        Refused.ifAny(refusals(plan, known));
        Instant at = clock.instant();
        int number = plans.latestNumber(inspection) + 1;
        PlanVersionId version = plans.insert(inspection, number, plan.version(), at, user.id());
        JdbcChanges.Act act = new JdbcChanges.Act(user, Origin.PLAN, version, plan.reason(), at);
        int changed = revise(plan, user, act);
        for (PlanChanges.Withdrawal w : plan.withdrawn()) {
            if (!known.containsValue(w.issue())) {
                throw new NotFound("没有这个问题，或者您无权查看");
            }
            withdraw(w, act);
        }
        writing.insert(
                plan.created(), known, new IssueWriting.Place(inspection, owner, version, at));
        others.revise(inspection, version, plan.tasks(), plan.indicators(), user.scope(), at);
        int created = plan.created().size();
        int withdrawn = plan.withdrawn().size();
        events.publishEvent(
                new PlanVersionEntered(
                        inspection,
                        version,
                        number,
                        plan.version().title(),
                        created,
                        changed,
                        withdrawn,
                        owner,
                        plan.reason()));
        return new Adopted(inspection, version, number, created, changed, withdrawn);
    }

    private int revise(PlanChanges plan, CurrentUser user, JdbcChanges.Act act) {
        List<IssueId> ids = plan.revised().stream().map(PlanChanges.Revision::issue).toList();
        Map<IssueId, IssueRows.Of> now = rows.of(issues.withIds(ids, user.scope()));
        int changed = 0;
        for (PlanChanges.Revision r : plan.revised()) {
            IssueRows.Of stands = now.get(r.issue());
            if (stands == null
                    || stands.issue().withdrawn()
                    || !stands.issue().inspection().equals(plan.inspection())) {
                throw new Stale("问题" + r.entry().number() + "已不在台账中，方案没有采用。请重新比对后再采用");
            }
            boolean any =
                    !revising.revise(stands, r.version(), r.entry(), stands.issue().progress(), act)
                            .isEmpty();
            changed += any ? 1 : 0;
        }
        return changed;
    }

    private void withdraw(PlanChanges.Withdrawal w, JdbcChanges.Act act) {
        if (!issues.withdraw(w.issue(), w.version(), act.at())) {
            throw new Stale("要撤出的一个问题刚被修改过，方案没有采用。请重新比对后再采用");
        }
        String reason = w.reason() == null ? act.reason() : w.reason();
        changes.insert(
                w.issue(),
                List.of(new ChangeLine(null, "issue", "在册", "撤出")),
                new JdbcChanges.Act(act.user(), act.origin(), act.version(), reason, act.at()));
    }

    private static List<Refusal> refusals(PlanChanges plan, Map<String, IssueId> known) {
        int length = plan.version().text().length();
        List<Refusal> found = new ArrayList<>(PlanRules.version(plan.version()));
        found.addAll(PlanRules.issues(plan.created(), length));
        found.addAll(
                PlanRules.issues(
                        plan.revised().stream().map(PlanChanges.Revision::entry).toList(), length));
        for (IssueEntry issue : plan.created()) {
            if (known.containsKey(issue.number())) {
                found.add(
                        Refusal.at(
                                "issue." + issue.number(),
                                "编号" + issue.number() + "已经用过（包括已撤出的问题），请给新问题另编一个号"));
            }
        }
        found.addAll(PlanRules.tasks(orNone(plan.tasks())));
        found.addAll(PlanRules.indicators(orNone(plan.indicators())));
        return found;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
