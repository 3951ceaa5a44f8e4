package org.greenledger.app.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.names.NameAnswer;
import org.greenledger.app.identity.names.PlanPlace;
import org.greenledger.app.identity.names.UnitGroups;
import org.greenledger.app.identity.names.UnitNames;
import org.greenledger.app.ledger.charge.ChargeFollowing;
import org.greenledger.app.ledger.search.SearchIndex;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which units the names in an adopted plan mean: those that mean none yet, and what can be said of
 * them. One word binds every duty with the same name in the inspection; a wrong one is corrected
 * the same way.
 */
@Service
public class UnitBindings {

    private final JdbcBindings table;
    private final JdbcDuties duties;
    private final GroupDuties members;
    private final ChargeFollowing following;
    private final JdbcChanges changes;
    private final JdbcPlans plans;
    private final JdbcState state;
    private final Directory directory;
    private final UnitNames names;
    private final UnitGroups groups;
    private final SearchIndex search;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitBindings(
            JdbcBindings table,
            JdbcDuties duties,
            GroupDuties members,
            ChargeFollowing following,
            JdbcChanges changes,
            JdbcPlans plans,
            JdbcState state,
            Directory directory,
            UnitNames names,
            UnitGroups groups,
            SearchIndex search,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.duties = duties;
        this.members = members;
        this.following = following;
        this.changes = changes;
        this.plans = plans;
        this.state = state;
        this.directory = directory;
        this.names = names;
        this.groups = groups;
        this.search = search;
        this.events = events;
        this.clock = clock;
    }

    /** How many names mean no unit yet, by inspection that the person's office owns. */
    @Transactional(readOnly = true)
    public Map<InspectionId, Integer> open(CurrentUser user) {
        return table.open(user.scope());
    }

    /**
     * The names in an inspection that the person's office owns, those in most duties first.
     *
     * @param open only those that mean no unit yet
     */
    @Transactional(readOnly = true)
    public List<PlanName> names(InspectionId inspection, boolean open, CurrentUser user) {
        return table.names(inspection, user.scope(), open);
    }

    /** What each open name may mean, the likeliest first, each with its reason. */
    @Transactional(readOnly = true)
    public Map<String, List<NameAnswer.Suggestion>> suggest(
            InspectionId inspection, List<PlanName> open, CurrentUser user) {
        PlanPlace place = place(inspection, user);
        List<String> single =
                open.stream().filter(n -> !n.group()).map(PlanName::name).distinct().toList();
        Map<String, NameAnswer> answers = names.resolve(single, place);
        Map<String, List<NameAnswer.Suggestion>> near =
                new LinkedHashMap<>(
                        names.suggest(
                                answers.values().stream().filter(a -> !a.certain()).toList(),
                                place));
        answers.values().stream()
                .filter(NameAnswer::certain)
                .forEach(a -> near.put(a.name(), List.of(found(a))));
        return near;
    }

    private static NameAnswer.Suggestion found(NameAnswer answer) {
        UnitView unit = Objects.requireNonNull(answer.unit());
        return new NameAnswer.Suggestion(unit, answer.why().isEmpty() ? "已登记的名称" : answer.why());
    }

    /** The members of groups as of the inspection's plan. */
    @Transactional(readOnly = true)
    public Map<UnitId, List<UnitView>> members(
            InspectionId inspection, List<UnitId> of, CurrentUser user) {
        return groups.members(of, place(inspection, user).on());
    }

    /** Who bound which name of the inspection last, and why. */
    @Transactional(readOnly = true)
    public Map<String, String> reasons(InspectionId inspection, CurrentUser user) {
        place(inspection, user);
        return table.reasons(List.of(inspection));
    }

    /** Holds the inspection until the transaction ends, and tells whose it is. */
    private UnitId lockOwned(InspectionId inspection, CurrentUser user) {
        return plans.lockOwned(inspection, user.scope())
                .orElseThrow(() -> new NotFound("没有这次督察，或者不由您的整改办管理"));
    }

    private PlanPlace place(InspectionId inspection, CurrentUser user) {
        InspectionEntry about =
                plans.find(inspection, user.scope(), Map.of())
                        .orElseThrow(() -> new NotFound("没有这次督察，或者您无权查看"));
        return new PlanPlace(about.region(), plans.day(inspection), about.owner());
    }

    /**
     * Lets a name mean a unit or group, in every duty of the inspection that bears it.
     *
     * @param unit absent to say that it means none of those registered
     * @return how many duties changed
     * @throws NotFound when the person's office does not own the inspection, or there is no such
     *     unit
     * @throws Refused without a reason, or when nothing would change
     */
    @Transactional
    public int bind(
            InspectionId inspection,
            String name,
            @Nullable UnitId unit,
            String reason,
            CurrentUser user) {
        if (!user.may(Permission.LEDGER_EDIT)) {
            throw Refused.because("您没有改动台账的权限");
        }
        UnitId owner = lockOwned(inspection, user);
        UnitView meant =
                unit == null
                        ? null
                        : directory.find(unit).orElseThrow(() -> new NotFound("没有这个单位"));
        if (meant != null && meant.closed()) {
            throw Refused.because("“" + meant.name() + "”已撤销，请选现在承担职责的单位");
        }
        if (reason.isBlank()) {
            throw Refused.because("请写明理由，例如：按机构改革方案");
        }
        List<JdbcDuties.Row> old =
                table.duties(inspection, name, user.scope()).stream()
                        .filter(r -> !Objects.equals(r.duty().unit(), unit))
                        .toList();
        boolean group = meant != null && meant.kind() == UnitKind.GROUP;
        int tasks = table.bindTasks(inspection, name, unit, group);
        if (old.isEmpty() && tasks == 0) {
            throw Refused.because("“" + name + "”没有要改的职责：已经这样对应，或者方案里没有这个名称");
        }
        rebind(old, meant, group, reason.strip(), user);
        members.expandTasks(inspection);
        table.bindLeads(inspection, name, unit);
        UnitId before = old.isEmpty() ? null : old.get(0).duty().unit();
        UnitBound bound =
                new UnitBound(
                        inspection,
                        name,
                        name(before),
                        meant == null ? "" : meant.name(),
                        old.size() + tasks,
                        reason.strip(),
                        Stream.of(owner, before, unit)
                                .filter(Objects::nonNull)
                                .map(UnitId::value)
                                .distinct()
                                .toList());
        table.record(inspection, bound, before, unit, user, clock.instant());
        events.publishEvent(bound);
        state.changed();
        return bound.duties();
    }

    /** Withdraws the duties and enters them anew, with a line of history in every issue. */
    private void rebind(
            List<JdbcDuties.Row> old,
            @Nullable UnitView meant,
            boolean group,
            String reason,
            CurrentUser user) {
        if (old.isEmpty()) {
            return;
        }
        List<Long> ids = old.stream().map(JdbcDuties.Row::id).toList();
        Map<UnitId, String> shown =
                directory
                        .find(
                                old.stream()
                                        .map(r -> r.duty().unit())
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(UnitView::id, UnitView::name));
        JdbcChanges.Act act = new JdbcChanges.Act(user, Origin.PAGE, null, reason, clock.instant());
        duties.withdraw(ids, act.at());
        JdbcDuties.Entered entered =
                duties.insert(old.stream().map(r -> row(r, meant, group)).toList());
        table.copyQuotations(ids, entered.rows().stream().map(JdbcDuties.Row::id).toList());
        members.expand(entered.rows());
        following.follow(ids, user, act.at());
        Map<IssueId, List<ChangeLine>> lines = new LinkedHashMap<>();
        for (JdbcDuties.Row r : old) {
            String was =
                    shown.getOrDefault(
                            Optional.ofNullable(r.duty().unit()).orElse(UnitId.NONE), "未对应");
            lines.computeIfAbsent(r.issue(), i -> new ArrayList<>())
                    .add(
                            ChangeLine.of(
                                    IssueField.of(r.duty().role().code()),
                                    r.duty().unitName() + "（" + was + "）",
                                    r.duty().unitName()
                                            + "（"
                                            + (meant == null ? "未对应" : meant.name())
                                            + "）"));
        }
        lines.forEach((issue, all) -> changes.insert(issue, all, act));
        search.write(lines.keySet().stream().map(IssueId::value).toList());
    }

    private static JdbcDuties.Row row(JdbcDuties.Row r, @Nullable UnitView meant, boolean group) {
        DutyEntry d = r.duty();
        return new JdbcDuties.Row(
                0,
                r.issue(),
                r.position(),
                new DutyEntry(
                        d.raw(),
                        d.unitName(),
                        meant == null ? null : meant.id(),
                        d.role(),
                        d.measures(),
                        d.scope(),
                        d.group() || group,
                        null));
    }

    private String name(@Nullable UnitId unit) {
        return Stream.ofNullable(unit)
                .flatMap(id -> directory.find(id).stream())
                .map(UnitView::name)
                .findFirst()
                .orElse("");
    }

    /**
     * Lets a name mean the registered unit of a full name.
     *
     * @throws Refused when the name is not certain
     */
    @Transactional
    public int bind(
            InspectionId inspection, String name, String unit, String reason, CurrentUser user) {
        List<UnitId> meant = names.line(unit, place(inspection, user));
        if (meant.size() != 1) {
            throw Refused.because("请选一个单位，或填写一个已登记单位的全称");
        }
        return bind(inspection, name, meant.get(0), reason, user);
    }

    /**
     * Says who belongs to a group that the plan names.
     *
     * @param units names of registered units in one line
     * @throws Refused with every name that is not certain, or without a reason
     */
    @Transactional
    public void setMembers(
            InspectionId inspection, String name, String units, String reason, CurrentUser user) {
        lockOwned(inspection, user);
        List<PlanName> meant =
                table.names(inspection, user.scope(), false).stream()
                        .filter(n -> n.name().equals(name))
                        .toList();
        if (meant.isEmpty()) {
            throw Refused.because("这次督察的职责里没有“" + name + "”，请刷新页面");
        }
        PlanPlace place = place(inspection, user);
        UnitId group = groups.set(name, place, names.line(units, place), reason, user);
        if (!meant.stream().allMatch(n -> group.equals(n.unit()))) {
            bind(inspection, name, group, reason, user);
        }
    }

    /**
     * Takes the last binding of a name back.
     *
     * @throws Refused when there is none
     */
    @Transactional
    public void undo(InspectionId inspection, String name, CurrentUser user) {
        Optional<UnitId> before =
                table.before(inspection, name)
                        .orElseThrow(() -> Refused.because("“" + name + "”没有可撤销的对应"));
        bind(inspection, name, before.orElse(null), "撤销上一次对应", user);
    }
}
