package org.greenledger.app.identity.names;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.names.JdbcMembers.Member;
import org.greenledger.app.identity.units.UnitHistory;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups of units (各设区市政府), who belongs to them, and since when. */
@Service
public class UnitGroups {

    private final JdbcNames names;
    private final JdbcNameTerms terms;
    private final JdbcMembers members;
    private final Directory directory;
    private final UnitHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitGroups(
            JdbcNames names,
            JdbcNameTerms terms,
            JdbcMembers members,
            Directory directory,
            UnitHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.names = names;
        this.terms = terms;
        this.members = members;
        this.directory = directory;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** Whether a name stands for several units. */
    public static boolean isGroup(String written) {
        return GroupRules.read(written, List.of()).isPresent();
    }

    /**
     * Who belongs to each of these groups on the plan's day: as set by the office; else by the rule
     * in the name; nobody where the name has no rule or the register holds nobody who fits it.
     */
    @Transactional(readOnly = true)
    public Map<String, GroupAnswer> resolve(Collection<String> written, PlanPlace place) {
        Map<String, GroupAnswer> answers = new LinkedHashMap<>();
        if (written.isEmpty()) {
            return answers;
        }
        Tree tree = tree(place);
        for (String name : written) {
            answers.put(name, answer(name, tree, place.on()));
        }
        return standing(answers);
    }

    /** Those who stand today for members that were closed since. */
    private Map<String, GroupAnswer> standing(Map<String, GroupAnswer> answers) {
        boolean closed =
                answers.values().stream()
                        .anyMatch(a -> a.members().stream().anyMatch(UnitView::closed));
        if (closed) {
            answers.replaceAll((name, a) -> a.with(standing(a.members())));
        }
        return answers;
    }

    private List<UnitView> standing(List<UnitView> units) {
        if (units.stream().noneMatch(UnitView::closed)) {
            return units;
        }
        Map<UnitId, Set<UnitId>> heirs =
                history.standing(units.stream().map(UnitView::id).toList());
        Set<UnitId> ids = new LinkedHashSet<>();
        units.forEach(u -> ids.addAll(heirs.getOrDefault(u.id(), Set.of())));
        return directory.find(ids);
    }

    /** What the answers of one plan have in common. */
    private record Tree(
            List<String> chain,
            List<PlacedUnit> units,
            @Nullable UnitId home,
            Map<UnitId, UnitView> views,
            Map<UnitId, List<Member>> members,
            List<NameTerm> terms) {

        Optional<UnitView> group(String name) {
            return units.stream()
                    .map(PlacedUnit::unit)
                    .filter(u -> u.kind() == UnitKind.GROUP && u.name().equals(name))
                    .filter(u -> Objects.equals(u.parent(), home))
                    .findFirst();
        }

        List<UnitView> members(UnitId unit, @Nullable LocalDate on) {
            return members.getOrDefault(unit, List.of()).stream()
                    .filter(m -> m.on(on))
                    .map(m -> views.get(m.unit()))
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    private Tree tree(PlanPlace place) {
        List<String> chain = names.chain(place);
        List<PlacedUnit> units = names.pool(chain, place.office(), place.on());
        List<UnitId> holders =
                units.stream()
                        .map(PlacedUnit::unit)
                        .filter(u -> u.kind() == UnitKind.GROUP || u.kind() == UnitKind.TEMPORARY)
                        .map(UnitView::id)
                        .toList();
        Map<UnitId, List<Member>> known = members.of(holders);
        Map<UnitId, UnitView> views =
                units.stream()
                        .collect(
                                Collectors.toMap(
                                        p -> p.unit().id(), PlacedUnit::unit, (a, b) -> a));
        Set<UnitId> missing = new LinkedHashSet<>();
        known.values().forEach(all -> all.forEach(m -> missing.add(m.unit())));
        missing.removeAll(views.keySet());
        directory.find(missing).forEach(u -> views.put(u.id(), u));
        return new Tree(chain, units, home(units, chain, place), views, known, terms.all());
    }

    /** The government of the plan's place; else what stands above the office, or the office. */
    private @Nullable UnitId home(List<PlacedUnit> units, List<String> chain, PlanPlace place) {
        for (PlacedUnit p : units) {
            if (p.unit().kind() == UnitKind.GOVERNMENT
                    && GroupRules.seat(p, GroupMeaning.Organ.GOVERNMENT).equals(chain)) {
                return p.unit().id();
            }
        }
        UnitId office = place.office();
        if (office == null) {
            return null;
        }
        return directory.find(office).map(UnitView::parent).orElse(office);
    }

    private GroupAnswer answer(String name, Tree tree, @Nullable LocalDate on) {
        Optional<UnitView> known = tree.group(name);
        UnitId id = known.map(UnitView::id).orElse(null);
        boolean set =
                id != null
                        && tree.members.getOrDefault(id, List.of()).stream()
                                .anyMatch(m -> !m.byRule());
        if (id != null && set) {
            return new GroupAnswer(name, id, tree.members(id, on), true, "由整改办确定");
        }
        GroupMeaning meaning = GroupRules.read(name, tree.chain).orElse(GroupMeaning.OPEN);
        return switch (meaning.how()) {
            case RULE -> byRule(name, id, meaning, tree);
            case LEADING_GROUP -> ofBody(name, id, tree, on);
            case BY_HAND -> new GroupAnswer(name, id, List.of(), false, "方案没有写明是哪些单位");
        };
    }

    private static GroupAnswer byRule(
            String name, @Nullable UnitId id, GroupMeaning meaning, Tree tree) {
        List<UnitView> found =
                tree.chain.isEmpty()
                        ? List.of()
                        : GroupRules.members(meaning, tree.units, tree.chain);
        String where = tree.chain.isEmpty() ? "" : tree.chain.get(0);
        return new GroupAnswer(
                name,
                id,
                found,
                false,
                found.isEmpty() ? where + "的登记中没有这一级单位" : "按" + where + "的单位登记");
    }

    private static GroupAnswer ofBody(
            String name, @Nullable UnitId id, Tree tree, @Nullable LocalDate on) {
        String body = name.substring(0, name.length() - "成员单位".length()).replaceFirst("^各", "");
        List<UnitView> bodies = bodies(body, tree);
        if (bodies.size() != 1) {
            return new GroupAnswer(
                    name, id, List.of(), false, bodies.isEmpty() ? "领导小组还没有登记" : "可能是多个领导小组");
        }
        UnitView one = bodies.get(0);
        List<UnitView> found = tree.members(one.id(), on);
        return new GroupAnswer(
                name, id, found, false, found.isEmpty() ? one.name() + "还没有登记成员单位" : ofBody(one));
    }

    /** The bodies that a name means; the place's own leading group where the name says no more. */
    private static List<UnitView> bodies(String name, Tree tree) {
        List<PlacedUnit> all =
                tree.units.stream().filter(p -> p.unit().kind() == UnitKind.TEMPORARY).toList();
        if (name.isEmpty() || name.equals("领导小组") || name.equals("整改工作领导小组")) {
            return all.stream()
                    .filter(p -> p.chain().equals(tree.chain))
                    .map(PlacedUnit::unit)
                    .filter(u -> u.name().endsWith("领导小组"))
                    .toList();
        }
        List<Candidate> candidates = all.stream().map(UnitGroups::candidate).toList();
        List<Reading> readings = ReadingRules.of(name, tree.chain, tree.terms);
        List<UnitId> meant = ChoiceRules.of(readings, candidates, tree.chain).units();
        return all.stream().map(PlacedUnit::unit).filter(u -> meant.contains(u.id())).toList();
    }

    private static Candidate candidate(PlacedUnit placed) {
        Set<String> names = new LinkedHashSet<>(placed.unit().shortNames());
        names.addAll(placed.unit().formerNames());
        names.add(placed.unit().name());
        return new Candidate(placed.unit().id(), placed.unit().name(), names, placed.chain());
    }

    /**
     * Registers a group with the members that its answer has, or brings a group that follows its
     * rule up to date.
     *
     * @return its unit; empty where nobody belongs to it yet
     */
    @Transactional
    public Optional<UnitId> establish(GroupAnswer answer, PlanPlace place, CurrentUser user) {
        if (answer.open()) {
            return Optional.empty();
        }
        UnitId known = answer.group();
        UnitId group = known != null ? known : register(answer.name(), place, user);
        if (!answer.set()) {
            Set<UnitId> there = new LinkedHashSet<>();
            members.of(List.of(group))
                    .getOrDefault(group, List.of())
                    .forEach(m -> there.add(m.unit()));
            List<UnitId> fresh =
                    answer.members().stream()
                            .map(UnitView::id)
                            .filter(id -> !there.contains(id))
                            .toList();
            members.add(group, fresh, "member", true, answer.why(), user.name(), clock.instant());
        }
        return Optional.of(group);
    }

    private UnitId register(String name, PlanPlace place, CurrentUser user) {
        Tree tree = tree(new PlanPlace(place.region(), place.on(), user.unit()));
        Optional<UnitView> known = tree.group(name);
        return known.map(UnitView::id)
                .orElseGet(
                        () ->
                                directory.register(
                                        new UnitForm(
                                                name,
                                                List.of(),
                                                UnitKind.GROUP,
                                                place.region(),
                                                tree.home)));
    }

    /** The units that belonged to each of these on a day; every one where no day is known. */
    @Transactional(readOnly = true)
    public Map<UnitId, List<UnitView>> members(Collection<UnitId> units, @Nullable LocalDate on) {
        Map<UnitId, List<Member>> rows = members.of(units);
        Set<UnitId> ids = new LinkedHashSet<>();
        rows.values().forEach(all -> all.forEach(m -> ids.add(m.unit())));
        Map<UnitId, UnitView> views =
                directory.find(ids).stream()
                        .collect(Collectors.toMap(UnitView::id, Function.identity()));
        Map<UnitId, List<UnitView>> found = new LinkedHashMap<>();
        rows.forEach(
                (unit, all) ->
                        found.put(
                                unit,
                                standing(
                                        all.stream()
                                                .filter(m -> m.on(on))
                                                .map(m -> views.get(m.unit()))
                                                .filter(Objects::nonNull)
                                                .toList())));
        return found;
    }

    /**
     * Says who belongs to a group of that name in the plan's place, for good; the group is
     * registered where it is not yet.
     *
     * @throws Refused when nobody is named, no reason is given or the place is not the person's
     */
    @Transactional
    public UnitId set(
            String name, PlanPlace place, List<UnitId> units, String reason, CurrentUser user) {
        UnitId group = register(name, place, user);
        set(group, units, reason, user);
        return group;
    }

    /**
     * Corrects who belongs to a group or body. What was wrong stays on record.
     *
     * @throws NotFound when there is no such unit
     * @throws Refused when nobody is named, no reason is given or the unit is not in the person's
     *     scope
     */
    @Transactional
    public void set(UnitId group, List<UnitId> units, String reason, CurrentUser user) {
        UnitView unit = directory.find(group).orElseThrow(() -> new NotFound("没有这个单位"));
        List<Refusal> against = new ArrayList<>();
        UnitId parent = unit.parent();
        boolean own = user.scope().holds(group) || (parent != null && user.scope().holds(parent));
        if (!own) {
            against.add(Refusal.of("“" + unit.name() + "”属于其他地区，您不能改它的成员"));
        }
        if (units.isEmpty()) {
            against.add(Refusal.at("members", "请至少选一个成员单位"));
        }
        if (units.contains(group) || directory.find(units).size() != Set.copyOf(units).size()) {
            against.add(Refusal.at("members", "所选的单位有的不存在，请刷新页面重选"));
        }
        if (reason.isBlank()) {
            against.add(Refusal.at("reason", "请写明理由，例如：按某文件确定"));
        }
        Refused.ifAny(against);
        List<Member> now = members.of(List.of(group)).getOrDefault(group, List.of());
        Set<UnitId> wanted = new LinkedHashSet<>(units);
        List<UnitId> before = now.stream().map(Member::unit).distinct().toList();
        List<UnitId> gone = before.stream().filter(id -> !wanted.contains(id)).toList();
        List<UnitId> fresh = wanted.stream().filter(id -> !before.contains(id)).toList();
        members.withdraw(group, gone, clock.instant());
        members.add(group, fresh, "member", false, reason.strip(), user.name(), clock.instant());
        members.settle(group, reason.strip(), user.name());
        events.publishEvent(
                new GroupMembersSet(
                        group, unit.name(), shown(fresh), shown(gone), reason.strip(), user));
        if (unit.kind() == UnitKind.TEMPORARY) {
            follow(unit, wanted, reason.strip(), user);
        }
    }

    /** The groups that mean a body's members follow the body. */
    private void follow(UnitView body, Set<UnitId> wanted, String reason, CurrentUser user) {
        for (UnitId group : members.following(ofBody(body))) {
            List<UnitId> before =
                    members.of(List.of(group)).getOrDefault(group, List.of()).stream()
                            .map(Member::unit)
                            .toList();
            List<UnitId> gone = before.stream().filter(id -> !wanted.contains(id)).toList();
            List<UnitId> fresh = wanted.stream().filter(id -> !before.contains(id)).toList();
            members.withdraw(group, gone, clock.instant());
            members.add(group, fresh, "member", true, ofBody(body), user.name(), clock.instant());
            String name = directory.find(group).map(UnitView::name).orElse("");
            events.publishEvent(
                    new GroupMembersSet(group, name, shown(fresh), shown(gone), reason, user));
        }
    }

    private static String ofBody(UnitView body) {
        return body.name() + "的成员单位";
    }

    private List<String> shown(List<UnitId> ids) {
        return directory.find(ids).stream().map(UnitView::name).sorted().toList();
    }
}
