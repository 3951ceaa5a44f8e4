package org.greenledger.app.identity.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.units.BatchChange.Sort;
import org.jspecify.annotations.Nullable;

/** Finds out what lines change in the tree, and everything that speaks against it. */
final class BatchChecking {

    /** Where a name may stand only once. */
    private record Place(@Nullable BatchUnit parent, String name) {}

    private final BatchTree tree;
    private final List<BatchRow> rows;
    private final Regions regions;
    private final UnitImpacts impacts;
    private final LocalDate today;
    private final List<BatchFault> faults = new ArrayList<>();
    private final List<BatchChange> changes = new ArrayList<>();

    BatchChecking(
            BatchTree tree,
            List<BatchRow> rows,
            Regions regions,
            UnitImpacts impacts,
            LocalDate today) {
        this.tree = tree;
        this.rows = rows;
        this.regions = regions;
        this.impacts = impacts;
        this.today = today;
    }

    BatchCheck check() {
        Set<UnitId> seen = new HashSet<>();
        for (BatchRow row : rows) {
            UnitId id = row.id();
            if (id != null && !seen.add(id)) {
                fault(row, "id", "识别码在表中出现了两次，请删去其中一行");
            } else if (id != null && tree.of(id) == null) {
                fault(row, "id", "名册里没有这个识别码。新增单位请把识别码留空");
            }
        }
        tree.units().forEach(this::connect);
        tree.units().forEach(this::change);
        tree.units().forEach(this::whole);
        names();
        faults.sort(Comparator.comparingInt(BatchFault::row));
        changes.sort(Comparator.comparingInt(BatchChange::row));
        Set<Integer> told = new HashSet<>();
        changes.forEach(c -> told.add(c.row()));
        faults.forEach(f -> told.add(f.row()));
        return new BatchCheck(
                rows.size(), rows.size() - told.size(), List.copyOf(faults), List.copyOf(changes));
    }

    /** Puts the unit where its line wants it, and its heirs beside it. */
    private void connect(BatchUnit unit) {
        BatchRow row = unit.row;
        if (row == null || unit.wasClosed()) {
            return;
        }
        BatchUnit before = unit.parent;
        boolean same = before != null && tree.named(before, row.parent());
        if (row.parent().isEmpty()) {
            unit.parent = null;
        } else if (!same) {
            unit.parent = one(row, "parent", row.parent());
        }
        for (String heir : row.successors()) {
            BatchUnit found = one(row, "successors", heir);
            if (found == unit) {
                fault(row, "successors", "承接单位不能是它自己");
            } else if (found != null) {
                unit.heirs.add(found);
            }
        }
    }

    private @Nullable BatchUnit one(BatchRow row, String field, String name) {
        Set<BatchUnit> meant = tree.meant(name);
        if (meant.size() == 1) {
            return meant.iterator().next();
        }
        fault(
                row,
                field,
                meant.isEmpty()
                        ? "名册和表中都没有在用的单位“" + name + "”"
                        : "有%d个单位叫“%s”，请写成“%s（它的上级）”".formatted(meant.size(), name, name));
        return null;
    }

    private void change(BatchUnit unit) {
        BatchRow row = unit.row;
        if (row == null) {
            return;
        }
        UnitView now = unit.now;
        if (now == null) {
            changes.add(new BatchChange(row.row(), Sort.CREATED, row.name(), "", place(unit)));
            return;
        }
        if (unit.wasClosed()) {
            if (!row.closed()) {
                fault(row, "closed", "“" + now.name() + "”已经撤销。误撤销的请到单位页面恢复");
            }
            return;
        }
        boolean dated = false;
        if (unit.renamed()) {
            add(row, Sort.RENAMED, now.name(), now.name(), row.name());
            dated = true;
        }
        UnitId above = unit.parent == null ? null : unit.parent.id;
        boolean freshParent = unit.parent != null && unit.parent.fresh();
        if (freshParent || !Objects.equals(above, now.parent())) {
            add(
                    row,
                    Sort.MOVED,
                    now.name(),
                    parentNow(now),
                    unit.parent == null ? "" : unit.parent.name());
            dated = true;
        }
        if (unit.closes() && dated) {
            fault(row, "closed", "要撤销的单位不能同时更名或划转，请保持原样");
        }
        correction(row, now);
        if (unit.closes()) {
            add(
                    row,
                    Sort.CLOSED,
                    now.name(),
                    "",
                    String.join("、", unit.heirs.stream().map(BatchUnit::name).toList()));
            dated = true;
        }
        if (dated) {
            dated(unit, row);
        }
    }

    private String parentNow(UnitView now) {
        UnitId id = now.parent();
        BatchUnit parent = id == null ? null : tree.of(id);
        return parent == null || parent.now == null ? "" : parent.now.name();
    }

    private void correction(BatchRow row, UnitView now) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        if (!new HashSet<>(now.shortNames()).equals(new HashSet<>(row.shortNames()))) {
            before.add("简称 " + String.join("、", now.shortNames()));
            after.add("简称 " + String.join("、", row.shortNames()));
        }
        if (now.kind() != row.kind()) {
            before.add(now.kind().chinese());
            after.add(row.kind().chinese());
        }
        if (!Objects.requireNonNullElse(now.region(), "").equals(row.region())
                || !Objects.requireNonNullElse(now.regionCode(), "").equals(row.regionCode())) {
            before.add(words(now.region(), now.regionCode()));
            after.add(words(row.region(), row.regionCode()));
        }
        if (!after.isEmpty()) {
            add(row, Sort.CHANGED, now.name(), String.join("；", before), String.join("；", after));
        }
    }

    private static String words(@Nullable String region, @Nullable String code) {
        return "行政区 %s %s"
                .formatted(
                        Objects.requireNonNullElse(region, ""),
                        Objects.requireNonNullElse(code, ""))
                .strip();
    }

    private void add(BatchRow row, Sort sort, String name, String before, String after) {
        changes.add(new BatchChange(row.row(), sort, name, before, after));
    }

    private void dated(BatchUnit unit, BatchRow row) {
        LocalDate on = row.on();
        LocalDate changed = unit.changedOn;
        if (on == null) {
            fault(row, "on", "更名、划转、撤销须填写变更日期");
        } else if (on.isAfter(today) || on.getYear() < 1949) {
            fault(row, "on", "变更日期须在1949年以后、今天以前");
        } else if (changed != null && on.isBefore(changed)) {
            fault(row, "on", "变更日期不能早于它设立或上一次变更的日期（" + changed + "）");
        }
        if (row.reason().isEmpty()) {
            fault(row, "reason", "更名、划转、撤销须填写变更依据，例如文号");
        } else if (row.reason().length() > 500) {
            fault(row, "reason", "变更依据请不超过500个字");
        }
    }

    /** What must hold for each unit in the tree as it will be. */
    private void whole(BatchUnit unit) {
        BatchRow row = unit.row;
        BatchUnit parent = unit.parent;
        if (unit.stands() && parent != null && !parent.stands()) {
            BatchRow at = row != null ? row : parent.row;
            if (at != null) {
                fault(
                        at,
                        at == row ? "parent" : "closed",
                        "“%s”的上级“%s”要撤销，请先把它划归别的单位".formatted(unit.name(), parent.name()));
            }
        }
        if (row == null || unit.wasClosed()) {
            return;
        }
        if (BatchTree.circles(unit)) {
            fault(row, "parent", "上级单位不能是它自己或它的下级");
        }
        if (row.name().length() < 2 || row.name().length() > 100) {
            fault(row, "name", "单位名称须为2到100个字，请填写全称");
        }
        if (row.shortNames().stream().anyMatch(s -> s.length() > 100)) {
            fault(row, "shortNames", "有的简称超过100个字");
        }
        if (!row.regionCode().isEmpty() && regions.find(row.regionCode()).isEmpty()) {
            fault(row, "regionCode", "没有行政区划代码“" + row.regionCode() + "”");
        }
        if (unit.fresh() && row.closed()) {
            fault(row, "closed", "新增的单位不能同时撤销");
        }
        LocalDate from = row.from();
        if (unit.fresh() && from != null && from.isAfter(today)) {
            fault(row, "from", "设立日期还没有到");
        }
        if (!unit.closes() && !row.successors().isEmpty()) {
            fault(row, "successors", "只有状态改为“已撤销”的单位才填承接单位");
        }
        unit.heirs.stream()
                .filter(h -> !h.stands())
                .forEach(h -> fault(row, "successors", "承接单位“" + h.name() + "”自己也已撤销或要撤销，请另选一个"));
        if (unit.closes()) {
            closing(unit, row);
        }
    }

    private void closing(BatchUnit unit, BatchRow row) {
        UnitImpact impact = impacts.of(Objects.requireNonNull(unit.id));
        if (impact.people() > 0 && unit.heirs.size() != 1) {
            fault(row, "successors", "它还有%d个在用账号，须有唯一的承接单位接收，或先到单位页面办理".formatted(impact.people()));
        }
        if (impact.tied() > 0 && unit.heirs.isEmpty()) {
            fault(row, "successors", "它还有承担或主管的问题%d个，请填写承接单位".formatted(impact.tied()));
        }
    }

    private void names() {
        Map<Place, BatchUnit> taken = new HashMap<>();
        for (BatchUnit unit : tree.units()) {
            if (!unit.stands()) {
                continue;
            }
            BatchUnit other = taken.putIfAbsent(new Place(unit.parent, unit.name()), unit);
            BatchRow at = other == null ? null : unit.row != null ? unit.row : other.row;
            if (at != null) {
                fault(at, "name", "同一上级下有两个“" + unit.name() + "”");
            }
        }
    }

    private static String place(BatchUnit unit) {
        return unit.parent == null ? "最高一级" : "上级 " + unit.parent.name();
    }

    private void fault(BatchRow row, String field, String message) {
        faults.add(new BatchFault(row.row(), field, message));
    }
}
