package org.greenledger.app.identity.bodies;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.names.PlanPlace;
import org.greenledger.app.identity.names.UnitGroups;
import org.greenledger.app.identity.names.UnitNames;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leading groups and what belongs to them, each in the scope of whoever asks. */
@Service
public class Bodies {

    private final JdbcBodies table;
    private final Directory directory;
    private final UnitNames names;
    private final UnitGroups groups;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bodies(
            JdbcBodies table,
            Directory directory,
            UnitNames names,
            UnitGroups groups,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.directory = directory;
        this.names = names;
        this.groups = groups;
        this.events = events;
        this.clock = clock;
    }

    /** The leading groups of the person's scope, each with its liaison and special groups. */
    @Transactional(readOnly = true)
    public List<BodyView> all(CurrentUser user) {
        List<BodyView> all = views(table.all(user.scope()));
        Set<UnitId> known = all.stream().map(b -> b.unit().id()).collect(Collectors.toSet());
        return all.stream()
                .filter(b -> b.unit().parent() == null || !known.contains(b.unit().parent()))
                .toList();
    }

    /**
     * One body.
     *
     * @throws NotFound when there is none in the person's scope
     */
    @Transactional(readOnly = true)
    public BodyView get(UnitId unit, CurrentUser user) {
        return views(table.all(user.scope())).stream()
                .filter(b -> b.unit().id().equals(unit))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有这个领导小组，或者不在您的范围内"));
    }

    private List<BodyView> views(List<JdbcBodies.Row> rows) {
        List<UnitId> ids = rows.stream().map(JdbcBodies.Row::unit).toList();
        Map<UnitId, List<Officer>> officers = table.officers(ids);
        Map<UnitId, List<UnitView>> members = groups.members(ids, null);
        Map<UnitId, UnitId> offices = table.offices(ids);
        Set<UnitId> wanted = new LinkedHashSet<>(ids);
        wanted.addAll(offices.values());
        Map<UnitId, UnitView> units =
                directory.find(wanted).stream()
                        .collect(Collectors.toMap(UnitView::id, Function.identity()));
        List<BodyView> views = new ArrayList<>();
        for (JdbcBodies.Row row : rows) {
            UnitId office = offices.get(row.unit());
            views.add(
                    new BodyView(
                            Objects.requireNonNull(units.get(row.unit())),
                            row.sort(),
                            row.duties(),
                            officers.getOrDefault(row.unit(), List.of()),
                            members.getOrDefault(row.unit(), List.of()),
                            office == null ? null : units.get(office),
                            new ArrayList<>(),
                            row.version()));
        }
        for (BodyView view : views) {
            views.stream()
                    .filter(up -> up.unit().id().equals(view.unit().parent()))
                    .forEach(up -> up.below().add(view));
        }
        return views;
    }

    /**
     * Sets up a body: a leading group below the person's government, or a liaison or special group
     * below a leading group. A unit of that name which is registered there already is taken.
     *
     * @param above the leading group; absent for a leading group itself
     * @throws Refused with everything that is wrong with the form
     */
    @Transactional
    public UnitId found(BodySort sort, @Nullable UnitId above, BodyForm form, CurrentUser user) {
        Refused.ifAny(form.refusals());
        UnitId parent = above == null ? government(user) : get(above, user).unit().id();
        UnitId unit =
                there(form.name(), parent)
                        .orElseGet(
                                () ->
                                        directory.register(
                                                new UnitForm(
                                                        form.name(),
                                                        List.of(),
                                                        UnitKind.TEMPORARY,
                                                        user.region(),
                                                        parent),
                                                user));
        if (table.sort(unit).isPresent()) {
            throw new Refused(List.of(Refusal.at("name", "“" + form.name() + "”已经设立")));
        }
        table.insert(unit, sort, form.duties());
        List<Change> changes = write(unit, List.of(), List.of(), null, form, user);
        events.publishEvent(new BodyChanged(unit, form.name(), true, changes, form.reason()));
        return unit;
    }

    private java.util.Optional<UnitId> there(String name, UnitId parent) {
        return directory.search(name, 20).stream()
                .filter(u -> u.name().equals(name) && parent.equals(u.parent()))
                .filter(u -> u.kind() == UnitKind.TEMPORARY && !u.closed())
                .map(UnitView::id)
                .findFirst();
    }

    /** The government for which the person's unit stands; the unit itself where it stands alone. */
    private UnitId government(CurrentUser user) {
        return directory
                .find(user.unit())
                .map(UnitView::parent)
                .filter(p -> user.scope().holds(p))
                .orElse(user.unit());
    }

    /**
     * Changes who heads a body, who belongs to it, which office serves it and what it is for.
     *
     * @param version of the body that the person saw
     * @throws NotFound when there is none in the person's scope
     * @throws Refused with everything that is wrong with the form
     * @throws Stale when somebody else changed it meanwhile
     */
    @Transactional
    public void change(UnitId unit, int version, BodyForm form, CurrentUser user) {
        BodyView before = get(unit, user);
        Refused.ifAny(form.refusals());
        if (!table.update(unit, form.duties(), version)) {
            throw new Stale("“" + before.unit().name() + "”刚被别人修改过，您的改动没有保存。请刷新后再改");
        }
        List<Change> changes =
                write(unit, before.officers(), before.members(), before.office(), form, user);
        List<Change> all = new ArrayList<>();
        add(all, "职责", before.duties(), form.duties());
        all.addAll(changes);
        events.publishEvent(new BodyChanged(unit, before.unit().name(), false, all, form.reason()));
    }

    private List<Change> write(
            UnitId unit,
            List<Officer> officers,
            List<UnitView> members,
            @Nullable UnitView office,
            BodyForm form,
            CurrentUser user) {
        PlanPlace place = new PlanPlace(user.region(), null, user.unit());
        List<Refusal> none = new ArrayList<>();
        List<Officer> next = OfficerRules.read(form.officers(), none);
        table.replace(unit, next, clock.instant());
        List<UnitId> wanted = names.line(form.members(), place);
        List<UnitId> there = members.stream().map(UnitView::id).toList();
        if (!Set.copyOf(wanted).equals(Set.copyOf(there))) {
            groups.set(unit, wanted, form.reason(), user);
        }
        List<UnitId> served = names.line(form.office(), place);
        UnitId serving = served.isEmpty() ? null : served.get(0);
        table.office(unit, serving, form.reason(), user.signature(), clock.instant());
        List<Change> changes = new ArrayList<>();
        add(changes, "组成人员", lines(officers), lines(next));
        add(changes, "办事机构", office == null ? "" : office.name(), form.office());
        return changes;
    }

    private static void add(List<Change> changes, String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(
                    new Change(
                            what,
                            before.isEmpty() ? null : before,
                            after.isEmpty() ? null : after));
        }
    }

    private static String lines(Collection<Officer> officers) {
        return officers.stream().map(Officer::line).collect(Collectors.joining("；"));
    }
}
