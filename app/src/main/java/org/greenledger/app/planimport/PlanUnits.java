package org.greenledger.app.planimport;

import java.util.ArrayList;
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

    PlanUnits(JdbcUnitChoices choices, Directory directory) {
        this.choices = choices;
        this.directory = directory;
    }

    /** The meaning of every name in these parts, by name, in the order of first use. */
    Map<String, UnitState> states(
            ImportId plan, Collection<DraftItem> items, @Nullable String region) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        items.stream()
                .filter(item -> !item.leftOut())
                .flatMap(PlanUnits::duties)
                .forEach(d -> (d.group() ? groups : names).add(d.unitName()));
        Map<String, UnitState> states = named(plan, names, region);
        groups.forEach(g -> states.putIfAbsent(g, new UnitState(g, Kind.GROUP, null, List.of())));
        return states;
    }

    static Stream<DutyEntry> duties(DraftItem item) {
        return switch (item.kind()) {
            case ISSUE -> item.issue().duties().stream();
            case TASK -> item.task().duties().stream();
            case PLAN, INDICATOR -> Stream.empty();
        };
    }

    private Map<String, UnitState> named(
            ImportId plan, Set<String> names, @Nullable String region) {
        Map<String, UnitState> states = new LinkedHashMap<>();
        if (names.isEmpty()) {
            return states;
        }
        Map<String, UnitView> chosen = chosen(plan);
        Map<String, List<UnitView>> resolved = directory.resolve(names, region);
        for (String name : names) {
            List<UnitView> candidates = resolved.getOrDefault(name, List.of());
            UnitView unit =
                    chosen.getOrDefault(name, candidates.size() == 1 ? candidates.get(0) : null);
            Kind kind =
                    unit != null
                            ? Kind.KNOWN
                            : candidates.isEmpty() ? Kind.UNKNOWN : Kind.AMBIGUOUS;
            states.put(name, new UnitState(name, kind, unit, candidates));
        }
        return states;
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

    /** Registered units that an unknown name may mean: those that share its words. */
    List<UnitView> alike(String name) {
        List<UnitView> found = new ArrayList<>(directory.search(name, 5));
        String core = name.replaceFirst("^[省市县区州]", "").replaceFirst("(人民)?政府$", "");
        if (core.length() >= 2 && !core.equals(name)) {
            directory.search(core, 5).stream().filter(u -> !found.contains(u)).forEach(found::add);
        }
        return found;
    }
}
