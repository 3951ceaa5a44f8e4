package org.greenledger.app.ledger.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Putting days off 延期: asked for by a unit that does the work, checked by the office, approved by a
 * leader, and where the inspection's rule says so agreed to by the office above. Nobody takes two
 * steps of one request. The first day always stays beside the new one.
 */
@Service
public class Extensions {

    /** Requests on a page. */
    public static final int PAGE = 50;

    private static final int TEXT = 500;

    private final JdbcExtensions extensions;
    private final JdbcExtensionLists lists;
    private final ExtensionReading reading;
    private final JdbcMilestones milestones;
    private final JdbcConcern concerns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Extensions(
            JdbcExtensions extensions,
            JdbcExtensionLists lists,
            ExtensionReading reading,
            JdbcMilestones milestones,
            JdbcConcern concerns,
            ApplicationEventPublisher events,
            Clock clock) {
        this.extensions = extensions;
        this.lists = lists;
        this.reading = reading;
        this.milestones = milestones;
        this.concerns = concerns;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One page of requests.
     *
     * @param count how many there are on all pages
     */
    public record Found(List<ExtensionView> rows, int count) {}

    /** Requests in the person's scope, newest first. */
    @Transactional(readOnly = true)
    public Found page(ExtensionQuery query, CurrentUser user) {
        return new Found(
                reading.whole(lists.page(query, user, PAGE), user), lists.count(query, user));
    }

    /** How many requests wait for a step of this person. */
    @Transactional(readOnly = true)
    public int waiting(CurrentUser user) {
        return lists.count(ExtensionQuery.mine(), user);
    }

    /**
     * One request.
     *
     * @throws NotFound when there is none that the person may see
     */
    @Transactional(readOnly = true)
    public ExtensionView get(ExtensionId id, CurrentUser user) {
        return reading.whole(lists.one(id, user), user).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("没有这个延期申请，或者您无权查看"));
    }

    /** How many requests were granted for each of these issues; those without are left out. */
    @Unscoped("for rooms that judge issues they found themselves")
    @Transactional(readOnly = true)
    public Map<IssueId, Integer> granted(Collection<IssueId> issues) {
        return extensions.granted(issues);
    }

    /** The units that asked, for the filter of the list. */
    @Transactional(readOnly = true)
    public Map<UnitId, String> units(CurrentUser user) {
        return lists.units(user.scope());
    }

    /** Whether the person can ask for a later day of the issue at all. */
    @Transactional(readOnly = true)
    public boolean applicable(IssueId issue, CurrentUser user) {
        Concern concern = concern(issue, user);
        return !concern.issue().withdrawn()
                && concern.work(Permission.EXTENSION_APPLY, user).isPresent();
    }

    /**
     * Asks for a later day. Before the day has passed only.
     *
     * @throws NotFound when there is no such issue that the person may see
     * @throws Refused with every reason at once
     */
    @Transactional
    public ExtensionId apply(IssueId issue, ExtensionForm form, CurrentUser user) {
        JdbcConcern.Issue locked =
                concerns.lock(issue, user.scope())
                        .orElseThrow(() -> new NotFound("没有这个问题，或者您无权查看"));
        Concern concern = new Concern(locked, concerns.parts(issue));
        JdbcConcern.Part part =
                concern.work(Permission.EXTENSION_APPLY, user)
                        .orElseThrow(() -> Refused.because("延期由承担整改的单位申请，您的单位不承担这个问题的整改"));
        JdbcExtensions.Target target = target(issue, form);
        List<Refusal> found =
                ExtensionRules.against(locked, target.dueOn(), form, LocalDate.now(clock));
        if (extensions.open(issue, target)) {
            found.add(Refusal.of("这一项已有一个延期申请正在办理，请等办理结束或撤回后再申请"));
        }
        Refused.ifAny(found);
        Instant at = clock.instant();
        ExtensionId id = extensions.insert(issue, target, part, form, user, at);
        extensions.step(id, ExtensionState.APPLIED, form.reason().strip(), user, at);
        tell(concern, id, part.unit(), ExtensionState.APPLIED, form.reason().strip(), user);
        return id;
    }

    private JdbcExtensions.Target target(IssueId issue, ExtensionForm form) {
        MilestoneId milestone = form.milestone();
        Integer number = form.measure();
        if (milestone != null) {
            JdbcMilestones.Row row =
                    milestones.ofIssues(List.of(issue)).stream()
                            .filter(m -> m.id() == milestone.value() && m.reachedOn() == null)
                            .findFirst()
                            .orElseThrow(() -> new NotFound("没有这个节点，或者它已完成"));
            return new JdbcExtensions.Target(row.measure(), row.id(), row.dueOn());
        }
        Long measure =
                number == null
                        ? null
                        : concerns.measure(issue, number)
                                .orElseThrow(() -> new NotFound("没有第" + number + "条措施"));
        JdbcExtensions.Target bare = new JdbcExtensions.Target(measure, null, null);
        return new JdbcExtensions.Target(measure, null, extensions.due(issue, bare));
    }

    /**
     * Takes the next step of a request: the office's check, the leader's approval, or the word of
     * the office above, whichever it is. The last yes moves the day.
     *
     * @param version of the request that the person saw
     * @param agree whether they agree; a no ends the request
     * @param opinion why; needed for a no
     * @throws NotFound when there is none that the person may see
     * @throws Refused when it is not theirs to decide
     * @throws Stale when somebody decided meanwhile
     */
    @Transactional
    public ExtensionState decide(
            ExtensionId id, int version, boolean agree, String opinion, CurrentUser user) {
        JdbcExtensions.Row row = locked(id, user);
        Concern concern = concern(row.issue(), user);
        Refused.ifAny(against(row, concern, agree, opinion, user));
        if (row.version() != version) {
            throw new Stale("这个延期申请刚被别人办理过，您的意见没有保存。请刷新后再办");
        }
        UnitId higher =
                row.state() == ExtensionState.CHECKED
                        ? lists.higher(concern.issue().inspection())
                        : null;
        ExtensionState next = ExtensionRules.next(row.state(), agree, higher != null);
        if (next == ExtensionState.GRANTED) {
            grant(row, user);
        }
        Instant at = clock.instant();
        extensions.step(id, next, opinion.strip(), user, at);
        extensions.state(id, next, next == ExtensionState.APPROVED ? higher : null, at);
        tell(concern, id, row.unit(), next, opinion.strip(), user);
        return next;
    }

    private List<Refusal> against(
            JdbcExtensions.Row row,
            Concern concern,
            boolean agree,
            String opinion,
            CurrentUser user) {
        List<Refusal> found = new ArrayList<>();
        if (!row.state().open()) {
            found.add(Refusal.of("这个延期申请已经办结：" + row.state().chinese()));
        } else if (!ExtensionRules.mayDecide(
                row.state(), concern.issue().owner(), row.higher(), user)) {
            found.add(Refusal.of("这一步（" + row.state().chinese() + "）不由您办理"));
        } else if (extensions.persons(row.id()).contains(user.id())) {
            found.add(Refusal.of("申请、初审、批准须由不同的人办理，您已经办过其中一步"));
        }
        if (!agree && opinion.isBlank()) {
            found.add(Refusal.at("opinion", "不同意时请写明理由"));
        }
        if (opinion.length() > TEXT) {
            found.add(Refusal.at("opinion", "意见不超过" + TEXT + "个字"));
        }
        return found;
    }

    private void grant(JdbcExtensions.Row row, CurrentUser user) {
        JdbcExtensions.Target target =
                new JdbcExtensions.Target(row.measure(), row.milestone(), row.fromOn());
        LocalDate due = extensions.due(row.issue(), target);
        if (!row.fromOn().equals(due)) {
            throw Refused.because(
                    "申请之后时限已由%s改为%s，不能按原申请延期。请不同意这个申请，由单位按现在的时限重新申请"
                            .formatted(row.fromOn(), due == null ? "没有日期" : due));
        }
        extensions.move(row.issue(), target, row.toOn());
        ExtensionView view = get(row.id(), user);
        String milestone = view.milestone();
        String field =
                milestone != null
                        ? "milestone"
                        : view.measure() == null ? "due_on" : "measure_due_on";
        String what = milestone == null ? "" : " " + milestone;
        concerns.note(
                row.issue(),
                List.of(
                        new JdbcConcern.Line(
                                view.measure(), field, row.fromOn() + what, row.toOn() + what)),
                "extension",
                view.reason(),
                user,
                clock.instant());
    }

    /**
     * Takes a request back that nobody has decided at last; for the unit that made it.
     *
     * @param reason why; always needed
     */
    @Transactional
    public void withdraw(ExtensionId id, int version, String reason, CurrentUser user) {
        JdbcExtensions.Row row = locked(id, user);
        Concern concern = concern(row.issue(), user);
        List<Refusal> found = new ArrayList<>();
        if (!row.state().open()) {
            found.add(Refusal.of("这个延期申请已经办结：" + row.state().chinese()));
        }
        if (!user.may(Permission.EXTENSION_APPLY) || !user.scope().holds(row.unit())) {
            found.add(Refusal.of("只有申请单位“" + row.unitName() + "”能撤回"));
        }
        if (reason.isBlank() || reason.length() > TEXT) {
            found.add(Refusal.at("opinion", "请写明撤回的理由，不超过" + TEXT + "个字"));
        }
        Refused.ifAny(found);
        if (row.version() != version) {
            throw new Stale("这个延期申请刚被别人办理过，没有撤回。请刷新后再办");
        }
        Instant at = clock.instant();
        extensions.step(id, ExtensionState.WITHDRAWN, reason.strip(), user, at);
        extensions.state(id, ExtensionState.WITHDRAWN, null, at);
        tell(concern, id, row.unit(), ExtensionState.WITHDRAWN, reason.strip(), user);
    }

    /** Who has a say after the leader, for the inspections of the person's scope. */
    @Transactional(readOnly = true)
    public List<ExtensionRule> rules(CurrentUser user) {
        return user.may(Permission.PROGRESS_MANAGE) ? lists.rules(user.scope()) : List.of();
    }

    /**
     * Settles who has a say after the leader.
     *
     * @param higher the unit above; absent for nobody
     * @throws NotFound when the inspection is not of the person's scope
     */
    @Transactional
    public void rule(InspectionId inspection, @Nullable UnitId higher, CurrentUser user) {
        ExtensionRule now =
                rules(user).stream()
                        .filter(r -> r.inspection().equals(inspection))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("没有这次督察，或者不由您设置"));
        lists.rule(inspection, higher, user, clock.instant());
        ExtensionRule then =
                rules(user).stream()
                        .filter(r -> r.inspection().equals(inspection))
                        .findFirst()
                        .orElse(now);
        String name = then.higherName();
        events.publishEvent(
                new ExtensionRuleChanged(
                        inspection,
                        "设置“%s”的延期审批：%s"
                                .formatted(
                                        now.name(),
                                        name == null ? "领导批准即可" : "领导批准后报" + name + "同意"),
                        List.of(user.unit().value())));
    }

    private JdbcExtensions.Row locked(ExtensionId id, CurrentUser user) {
        return extensions
                .lock(id, user.scope())
                .orElseThrow(() -> new NotFound("没有这个延期申请，或者您无权查看"));
    }

    private Concern concern(IssueId issue, CurrentUser user) {
        JdbcConcern.Issue found =
                concerns.find(issue, user.scope())
                        .orElseThrow(() -> new NotFound("没有这个问题，或者您无权查看"));
        return new Concern(found, concerns.parts(issue));
    }

    private void tell(
            Concern concern,
            ExtensionId id,
            UnitId unit,
            ExtensionState state,
            String words,
            CurrentUser user) {
        ExtensionView view = get(id, user);
        events.publishEvent(
                new ExtensionDecided(
                        id,
                        concern.issue().id(),
                        unit.value(),
                        state,
                        "问题%s%s延期申请：%s".formatted(view.number(), view.what(), state.act()),
                        List.of(
                                new Change(
                                        view.what(),
                                        view.fromOn().toString(),
                                        view.toOn().toString())),
                        words.isEmpty() ? null : words,
                        concern.units(),
                        concern.issue().secret()));
    }

    /** Finds a request's file for somebody who may see the request. */
    @Transactional(readOnly = true)
    public ExtensionView.File file(ExtensionId id, FileId file, CurrentUser user) {
        return get(id, user).files().stream()
                .filter(f -> f.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有这个附件"));
    }
}
