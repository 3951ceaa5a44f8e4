package org.greenledger.app.planimport;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.names.GroupAnswer;
import org.greenledger.app.identity.names.NameAnswer;
import org.greenledger.app.identity.names.PlanPlace;
import org.greenledger.app.identity.names.UnitGroups;
import org.greenledger.app.identity.names.UnitNames;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.planimport.UnitState.Kind;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which registered units the names in a plan mean. */
@Component
class PlanUnits {

    private final JdbcUnitChoices choices;
    private final Directory directory;
    private final UnitNames unitNames;
    private final UnitGroups memberships;

    PlanUnits(
            JdbcUnitChoices choices,
            Directory directory,
            UnitNames unitNames,
            UnitGroups memberships) {
        this.choices = choices;
        this.directory = directory;
        this.unitNames = unitNames;
        this.memberships = memberships;
    }

    /** The meaning of every name in these parts, by name, in the order of first use. */
    Map<String, UnitState> states(ImportId plan, Collection<DraftItem> items, PlanPlace place) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        items.stream()
                .filter(item -> !item.leftOut())
                .flatMap(PlanUnits::duties)
                .forEach(d -> (isGroup(d) ? groups : names).add(d.unitName()));
        names.removeAll(groups);
        Map<String, UnitState> states = named(plan, names, place);
        memberships
                .resolve(groups, place)
                .forEach((g, answer) -> states.put(g, UnitState.of(answer)));
        return states;
    }

    private static boolean isGroup(DutyEntry duty) {
        return duty.group() || UnitGroups.isGroup(duty.unitName());
    }

    static Stream<DutyEntry> duties(DraftItem item) {
        return switch (item.kind()) {
            case ISSUE -> item.issue().duties().stream();
            case TASK -> item.task().duties().stream();
            case PLAN, INDICATOR -> Stream.empty();
        };
    }

    private Map<String, UnitState> named(ImportId plan, Set<String> names, PlanPlace place) {
        Map<String, UnitState> states = new LinkedHashMap<>();
        if (names.isEmpty()) {
            return states;
        }
        Map<String, UnitView> chosen = chosen(plan);
        unitNames
                .resolve(names, place)
                .forEach((name, answer) -> states.put(name, state(answer, chosen.get(name))));
        return states;
    }

    private static UnitState state(NameAnswer answer, @Nullable UnitView chosen) {
        if (chosen != null) {
            return new UnitState(
                    answer.name(),
                    Kind.KNOWN,
                    chosen,
                    answer.candidates(),
                    answer.elsewhere(),
                    "由人认定",
                    null);
        }
        Kind kind =
                answer.certain() ? Kind.KNOWN : answer.ambiguous() ? Kind.AMBIGUOUS : Kind.UNKNOWN;
        return new UnitState(
                answer.name(),
                kind,
                answer.unit(),
                answer.candidates(),
                answer.elsewhere(),
                answer.why(),
                null);
    }

    private Map<String, UnitView> chosen(ImportId plan) {
        Map<String, UnitId> ids = choices.all(plan);
        Map<String, UnitView> units = new HashMap<>();
        List<UnitView> found = directory.find(ids.values());
        ids.forEach(
                (name, id) ->
                        found.stream()
                                .filter(u -> u.id().equals(id) && !u.closed())
                                .findFirst()
                                .ifPresent(u -> units.put(name, u)));
        return units;
    }

    /** Lets a name mean a registered unit, in this plan and, where it was unknown, in all. */
    void bind(ImportId plan, UnitState state, UnitId unit, CurrentUser user) {
        UnitView chosen = directory.find(unit).orElseThrow(() -> new NotFound("没有这个单位"));
        if (chosen.closed()) {
            throw Refused.because("“%s”已经撤销，不能再承担新的责任%s".formatted(chosen.name(), heirs(unit)));
        }
        choices.choose(plan, state.name(), unit, user.name());
        if (state.kind() == Kind.UNKNOWN) {
            directory.addName(unit, state.name());
        }
    }

    private String heirs(UnitId closed) {
        List<UnitView> heirs = directory.successors(closed);
        return heirs.isEmpty()
                ? ""
                : "，请选择承接它的“"
                        + heirs.stream().map(UnitView::name).collect(Collectors.joining("”“"))
                        + "”";
    }

    /** What the register would say of an unknown name. */
    UnitForm proposal(String name, @Nullable String region, CurrentUser user) {
        return directory.proposal(name, region, new UnitId(user.scope().root()));
    }

    UnitId register(UnitForm form, CurrentUser user) {
        return directory.register(form, user);
    }

    /** Registered units that come near each open name, each with its reason. */
    Map<String, List<NameAnswer.Suggestion>> near(Collection<UnitState> open, PlanPlace place) {
        return unitNames.suggest(
                open.stream()
                        .filter(s -> s.kind() != Kind.GROUP)
                        .map(
                                s ->
                                        new NameAnswer(
                                                s.name(),
                                                null,
                                                s.candidates(),
                                                s.elsewhere(),
                                                s.why()))
                        .toList(),
                place);
    }

    /** The units of a line of names. */
    List<UnitId> line(String words, PlanPlace place) {
        return unitNames.line(words, place);
    }

    /** Says who belongs to a group, as names in one line. */
    void setMembers(
            UnitState group, String members, String reason, PlanPlace place, CurrentUser user) {
        memberships.set(group.name(), place, unitNames.line(members, place), reason, user);
    }

    /** Registers the groups of a plan that have members; returns their units by name. */
    Map<String, UnitId> establish(Collection<UnitState> states, PlanPlace place, CurrentUser user) {
        Map<String, UnitId> groups = new LinkedHashMap<>();
        for (UnitState state : states) {
            GroupAnswer group = state.group();
            if (group != null) {
                memberships
                        .establish(group, place, user)
                        .ifPresent(id -> groups.put(state.name(), id));
            }
        }
        return groups;
    }
}
