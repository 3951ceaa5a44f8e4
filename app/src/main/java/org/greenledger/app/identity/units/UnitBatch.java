package org.greenledger.app.identity.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.shared.DomainEvent;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many changes of the tree at once: checked against the tree as it will be, made whole or not at
 * all.
 */
@Service
public class UnitBatch {

    private final JdbcUnitTree tree;
    private final Directory directory;
    private final Regions regions;
    private final UnitImpacts impacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitBatch(
            JdbcUnitTree tree,
            Directory directory,
            Regions regions,
            UnitImpacts impacts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tree = tree;
        this.directory = directory;
        this.regions = regions;
        this.impacts = impacts;
        this.events = events;
        this.clock = clock;
    }

    /** What the lines would do; changes nothing. */
    @Transactional(readOnly = true)
    public BatchCheck check(List<BatchRow> rows) {
        return check(plan(rows), rows);
    }

    /**
     * Carries the lines out in one transaction.
     *
     * @param digest of the changes that the person saw
     * @throws Refused when anything is wrong with any line
     * @throws Stale when the changes are no longer those that the person saw
     */
    @Transactional
    public BatchCheck apply(List<BatchRow> rows, String digest) {
        tree.lock();
        BatchTree plan = plan(rows);
        BatchCheck check = check(plan, rows);
        if (!check.good()) {
            throw Refused.because("表格还有错误或没有改动，什么也没有写入");
        }
        if (!check.digest().equals(digest)) {
            throw new Stale("您查看之后名册又有变化，这份表格的改动与您看到的不同，什么也没有写入。请刷新后再确认");
        }
        Set<Integer> touched =
                check.changes().stream().map(BatchChange::row).collect(Collectors.toSet());
        List<BatchUnit> work =
                plan.units().stream()
                        .filter(u -> u.row != null && touched.contains(u.row.row()))
                        .toList();
        try {
            carryOut(work);
        } catch (DuplicateKeyException e) {
            throw Refused.because("有的单位互换了名称，不能一次完成。请分两次导入：先改一个，再改另一个");
        }
        return check;
    }

    private BatchTree plan(List<BatchRow> rows) {
        return new BatchTree(directory.all(), tree.everything(), rows);
    }

    private BatchCheck check(BatchTree plan, List<BatchRow> rows) {
        return new BatchChecking(plan, rows, regions, impacts, LocalDate.now(clock)).check();
    }

    private void carryOut(List<BatchUnit> work) {
        List<DomainEvent> done = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        work.stream().filter(BatchUnit::closes).forEach(u -> tree.close(id(u), day(u)));
        work.stream().filter(u -> u.renamed() && !u.closes()).forEach(u -> rename(u, done));
        work.stream()
                .filter(BatchUnit::fresh)
                .sorted(Comparator.comparingInt(UnitBatch::depth))
                .forEach(this::register);
        work.stream().filter(u -> !u.fresh() && !u.closes()).forEach(u -> move(u, done));
        work.stream().filter(u -> !u.fresh() && !u.closes()).forEach(this::correct);
        work.stream().filter(BatchUnit::closes).forEach(u -> succeed(u, today, done));
        tree.settle();
        done.forEach(events::publishEvent);
    }

    private static int depth(BatchUnit unit) {
        int depth = 0;
        for (BatchUnit up = unit.parent; up != null; up = up.parent) {
            depth++;
        }
        return depth;
    }

    private void rename(BatchUnit unit, List<DomainEvent> done) {
        BatchRow row = Objects.requireNonNull(unit.row);
        UnitView now = Objects.requireNonNull(unit.now);
        LocalDate on = day(unit);
        tree.rename(
                new RenameForm(
                        now.id(),
                        now.version(),
                        row.name(),
                        row.shortNames(),
                        null,
                        null,
                        on,
                        row.reason()),
                now.name());
        tree.record(now.id(), on);
        done.add(new UnitRenamed(now.id(), now.name(), row.name(), on, row.reason()));
    }

    private void register(BatchUnit unit) {
        BatchRow row = Objects.requireNonNull(unit.row);
        BatchUnit parent = unit.parent;
        unit.id =
                directory.register(
                        new UnitForm(
                                row.name(),
                                row.shortNames(),
                                row.kind(),
                                row.region(),
                                parent == null ? null : parent.id,
                                row.regionCode(),
                                row.from()));
    }

    private void move(BatchUnit unit, List<DomainEvent> done) {
        BatchRow row = Objects.requireNonNull(unit.row);
        UnitView now = Objects.requireNonNull(unit.now);
        BatchUnit parent = unit.parent;
        UnitId to = parent == null ? null : parent.id;
        if (Objects.equals(to, now.parent())) {
            return;
        }
        LocalDate on = day(unit);
        tree.move(now.id(), to);
        tree.record(now.id(), on);
        done.add(
                new UnitMoved(
                        now.id(),
                        row.name(),
                        name(now.parent()),
                        parent == null ? "" : parent.name(),
                        on,
                        row.reason()));
    }

    private String name(@Nullable UnitId unit) {
        return unit == null ? "" : tree.node(unit).map(JdbcUnitTree.Node::name).orElse("");
    }

    private void correct(BatchUnit unit) {
        BatchRow row = Objects.requireNonNull(unit.row);
        UnitView before = Objects.requireNonNull(unit.now);
        UnitView now = directory.find(before.id()).orElse(before);
        UnitForm form =
                new UnitForm(
                        now.name(),
                        row.shortNames(),
                        row.kind(),
                        row.region(),
                        now.parent(),
                        row.regionCode(),
                        null);
        boolean same =
                Set.copyOf(now.shortNames()).equals(Set.copyOf(form.shortNames()))
                        && now.kind() == form.kind()
                        && Objects.equals(now.region(), form.region())
                        && Objects.equals(now.regionCode(), form.regionCode());
        if (!same) {
            directory.correct(now.id(), form, now.version());
        }
    }

    private void succeed(BatchUnit unit, LocalDate today, List<DomainEvent> done) {
        BatchRow row = Objects.requireNonNull(unit.row);
        LocalDate on = day(unit);
        unit.heirs.forEach(h -> tree.succeed(id(unit), id(h), on));
        int people = tree.people(id(unit), today);
        if (people > 0) {
            tree.movePeople(id(unit), id(unit.heirs.get(0)), today);
        }
        done.add(
                new UnitClosed(
                        id(unit),
                        Objects.requireNonNull(unit.now).name(),
                        unit.heirs.stream().map(BatchUnit::name).toList(),
                        false,
                        on,
                        0,
                        people,
                        row.reason()));
    }

    private static UnitId id(BatchUnit unit) {
        return Objects.requireNonNull(unit.id);
    }

    private static LocalDate day(BatchUnit unit) {
        return Objects.requireNonNull(Objects.requireNonNull(unit.row).on(), "checked before");
    }
}
