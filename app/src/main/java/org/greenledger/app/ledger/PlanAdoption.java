package org.greenledger.app.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Enters the first version of a plan; the caller holds the transaction. */
@Component
class PlanAdoption {

    private final JdbcPlans plans;
    private final IssueWriting issues;
    private final JdbcTasks tasks;
    private final GroupDuties groups;
    private final JdbcIndicators indicators;
    private final JdbcQuotations quotations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private final DutyUnits dutyUnits;

    PlanAdoption(
            DutyUnits dutyUnits,
            JdbcPlans plans,
            IssueWriting issues,
            JdbcTasks tasks,
            GroupDuties groups,
            JdbcIndicators indicators,
            JdbcQuotations quotations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dutyUnits = dutyUnits;
        this.plans = plans;
        this.issues = issues;
        this.tasks = tasks;
        this.groups = groups;
        this.indicators = indicators;
        this.quotations = quotations;
        this.events = events;
        this.clock = clock;
    }

    Adopted adopt(PlanEntry plan, CurrentUser user) {
        Refused.ifAny(PlanRules.refusals(plan));
        InspectionEntry about = plan.inspection();
        if (!user.scope().holds(about.owner())) {
            throw Refused.because("您不能为其他地区的单位采用方案，请选择本地区的单位");
        }
        Instant at = clock.instant();
        InspectionId inspection = plans.insert(about, at);
        PlanVersionId version = plans.insert(inspection, 1, plan.version(), at, user.id());
        issues.insert(
                plan.issues(),
                Map.of(),
                new IssueWriting.Place(inspection, about.owner(), version, at));
        List<JdbcQuotations.Quoted> quoted = new ArrayList<>();
        about.quotations()
                .forEach(
                        (f, q) ->
                                quoted.add(
                                        new JdbcQuotations.Quoted(
                                                "inspection", inspection.value(), f, q)));
        dutyUnits.welcome(plan.tasks().stream().flatMap(t -> t.duties().stream()).toList());
        quoted.addAll(tasks.insert(inspection, version, plan.tasks()));
        groups.expandTasks(inspection);
        quoted.addAll(indicators.insert(inspection, version, plan.indicators()));
        quotations.insert(version, quoted);
        int created = plan.issues().size();
        events.publishEvent(
                new PlanVersionEntered(
                        inspection,
                        version,
                        1,
                        plan.version().title(),
                        created,
                        0,
                        0,
                        about.owner(),
                        null));
        return new Adopted(inspection, version, 1, created, 0, 0);
    }
}
