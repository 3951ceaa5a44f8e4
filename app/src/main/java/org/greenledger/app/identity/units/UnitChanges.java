package org.greenledger.app.identity.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.units.JdbcUnitTree.Node;
import org.greenledger.app.shared.DomainEvent;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the tree of units: rename, move, merge, close, reopen. Each change has a first day and a
 * reason, keeps what was before, and is refused with everything that speaks against it.
 */
@Service
public class UnitChanges {

    private final JdbcUnitTree tree;
    private final UnitChecks checks;
    private final UnitImpacts impacts;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitChanges(
            JdbcUnitTree tree,
            UnitChecks checks,
            UnitImpacts impacts,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tree = tree;
        this.checks = checks;
        this.impacts = impacts;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** What a change of the unit would touch. */
    public UnitImpact impact(UnitId unit) {
        return impacts.of(unit);
    }

    /** What speaks against the change; empty when it can be made. */
    public List<Refusal> check(RenameForm form) {
        return checks.rename(form);
    }

    /** What speaks against the change; empty when it can be made. */
    public List<Refusal> check(MoveForm form) {
        return checks.move(form);
    }

    /** What speaks against the change; empty when it can be made. */
    public List<Refusal> check(MergeForm form) {
        return checks.merge(form);
    }

    /** What speaks against the change; empty when it can be made. */
    public List<Refusal> check(CloseForm form) {
        return checks.close(form);
    }

    /** What speaks against the change; empty when it can be made. */
    public List<Refusal> check(ReopenForm form) {
        return checks.reopen(form);
    }

    /**
     * Gives a unit a new name; the old one stays with its days and still finds the unit.
     *
     * @throws Refused when anything speaks against it
     * @throws Stale when somebody else changed the unit meanwhile
     */
    @Transactional
    public void rename(RenameForm form) {
        Node before = begin(form.unit(), form.version(), () -> checks.rename(form));
        LocalDate on = day(form.on());
        tree.rename(form, before.name());
        tree.record(form.unit(), on);
        tree.settle();
        events.publishEvent(
                new UnitRenamed(form.unit(), before.name(), form.name(), on, form.reason()));
    }

    /**
     * Puts a unit, with all below it, under another one.
     *
     * @throws Refused when anything speaks against it
     * @throws Stale when somebody else changed the unit meanwhile
     */
    @Transactional
    public void move(MoveForm form) {
        Node before = begin(form.unit(), form.version(), () -> checks.move(form));
        DomainEvent event = moved(before, form.parent(), day(form.on()), form.reason());
        tree.settle();
        events.publishEvent(event);
    }

    /**
     * Makes one unit of several: they end, their people and the units below them go to the one,
     * which from now on sees all they had.
     *
     * @return the one
     * @throws Refused when anything speaks against it
     */
    @Transactional
    public UnitId merge(MergeForm form) {
        tree.lock();
        Refused.ifAny(checks.merge(form));
        LocalDate on = day(form.on());
        LocalDate today = LocalDate.now(clock);
        List<Node> ending = tree.nodes(form.units());
        ending.forEach(unit -> tree.close(unit.id(), on));
        UnitId given = form.into();
        UnitId into =
                given != null
                        ? given
                        : directory.register(Objects.requireNonNull(form.founded()).startingOn(on));
        String name = checks.node(into).name();
        List<DomainEvent> done = new ArrayList<>();
        for (Node unit : ending) {
            tree.succeed(unit.id(), into, on);
            List<Node> children =
                    tree.children(unit.id()).stream().filter(c -> !c.id().equals(into)).toList();
            int people = tree.people(unit.id(), today);
            tree.movePeople(unit.id(), into, today);
            done.add(
                    new UnitClosed(
                            unit.id(),
                            unit.name(),
                            List.of(name),
                            true,
                            on,
                            children.size(),
                            people,
                            form.reason()));
            children.forEach(c -> done.add(moved(c, into, on, form.reason())));
        }
        tree.settle();
        done.forEach(events::publishEvent);
        return into;
    }

    /**
     * Ends a unit. Its successors, if any, see all it had; new duties go to them.
     *
     * @throws Refused when anything speaks against it
     * @throws Stale when somebody else changed the unit meanwhile
     */
    @Transactional
    public void close(CloseForm form) {
        Node unit = begin(form.unit(), form.version(), () -> checks.close(form));
        LocalDate on = day(form.on());
        LocalDate today = LocalDate.now(clock);
        List<Node> children = tree.children(form.unit());
        int people = tree.people(form.unit(), today);
        tree.close(form.unit(), on);
        form.successors().forEach(s -> tree.succeed(form.unit(), s, on));
        List<DomainEvent> done = new ArrayList<>();
        done.add(
                new UnitClosed(
                        form.unit(),
                        unit.name(),
                        tree.nodes(form.successors()).stream().map(Node::name).toList(),
                        false,
                        on,
                        children.size(),
                        people,
                        form.reason()));
        children.forEach(c -> done.add(moved(c, form.childrenTo(), on, form.reason())));
        UnitId peopleTo = form.peopleTo();
        if (peopleTo != null) {
            tree.movePeople(form.unit(), peopleTo, today);
        }
        tree.settle();
        done.forEach(events::publishEvent);
    }

    /**
     * Undoes the end of a unit that was a mistake.
     *
     * @throws Refused when anything speaks against it
     * @throws Stale when somebody else changed the unit meanwhile
     */
    @Transactional
    public void reopen(ReopenForm form) {
        Node unit = begin(form.unit(), form.version(), () -> checks.reopen(form));
        List<String> heirs = tree.heirs(form.unit());
        tree.reopen(form.unit());
        tree.settle();
        events.publishEvent(new UnitReopened(form.unit(), unit.name(), heirs, form.reason()));
    }

    /**
     * Works out anew what each unit sees, from the tree and the successions alone. Every change
     * does so; it is needed by itself only when the table was tampered with.
     */
    @Transactional
    public void settle() {
        tree.lock();
        tree.settle();
    }

    private Node begin(UnitId id, int version, Supplier<List<Refusal>> check) {
        tree.lock();
        Node unit = checks.node(id);
        if (unit.version() != version) {
            throw new Stale("单位“" + unit.name() + "”刚被别人修改过，您的改动没有保存。请刷新后再改");
        }
        Refused.ifAny(check.get());
        return unit;
    }

    private DomainEvent moved(Node unit, @Nullable UnitId to, LocalDate on, String reason) {
        UnitId from = unit.parent();
        tree.move(unit.id(), to);
        LocalDate changed = unit.changedOn();
        tree.record(unit.id(), changed != null && changed.isAfter(on) ? changed : on);
        return new UnitMoved(
                unit.id(),
                unit.name(),
                from == null ? "" : checks.node(from).name(),
                to == null ? "" : checks.node(to).name(),
                on,
                reason);
    }

    private static LocalDate day(@Nullable LocalDate on) {
        return Objects.requireNonNull(on, "checked before");
    }
}
