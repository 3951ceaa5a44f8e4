package org.greenledger.app.identity.units;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.units.JdbcUnitTree.Node;
import org.jspecify.annotations.Nullable;

/**
 * The tree as it will be when all lines are carried out, and the names by which its units are
 * meant.
 */
final class BatchTree {

    private final Map<UnitId, BatchUnit> byId = new LinkedHashMap<>();
    private final List<BatchUnit> all = new ArrayList<>();
    private final Map<String, Set<BatchUnit>> byName = new HashMap<>();

    BatchTree(Collection<UnitView> views, Collection<Node> nodes, List<BatchRow> rows) {
        Map<UnitId, BatchRow> wanted = new HashMap<>();
        rows.stream().filter(r -> r.id() != null).forEach(r -> wanted.putIfAbsent(r.id(), r));
        Map<UnitId, Node> known = new HashMap<>();
        nodes.forEach(n -> known.put(n.id(), n));
        for (UnitView view : views) {
            Node node = known.get(view.id());
            add(new BatchUnit(view, wanted.get(view.id()), node == null ? null : node.changedOn()));
        }
        for (BatchUnit unit : List.copyOf(all)) {
            UnitId above = unit.now == null ? null : unit.now.parent();
            unit.parent = above == null ? null : byId.get(above);
        }
        rows.stream().filter(r -> r.id() == null).forEach(r -> add(new BatchUnit(null, r, null)));
        all.forEach(this::call);
    }

    private void add(BatchUnit unit) {
        all.add(unit);
        UnitId id = unit.id;
        if (id != null) {
            byId.put(id, unit);
        }
    }

    private void call(BatchUnit unit) {
        if (unit.wasClosed()) {
            return;
        }
        call(unit.name(), unit);
        UnitView now = unit.now;
        if (now != null) {
            call(now.name(), unit);
            BatchUnit parent = unit.parent;
            if (parent != null && parent.now != null) {
                call(now.name() + "（" + parent.now.name() + "）", unit);
            }
        } else if (unit.row != null && !unit.row.parent().isEmpty()) {
            call(unit.name() + "（" + unit.row.parent() + "）", unit);
        }
    }

    private void call(String name, BatchUnit unit) {
        byName.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(unit);
    }

    /** Every unit, those that are registered first. */
    List<BatchUnit> units() {
        return all;
    }

    @Nullable BatchUnit of(UnitId id) {
        return byId.get(id);
    }

    /** The units that a name means. */
    Set<BatchUnit> meant(String name) {
        return byName.getOrDefault(name, Set.of());
    }

    /** Whether these words name the unit as it is called now, alone or with the unit above it. */
    boolean named(BatchUnit unit, String words) {
        UnitView now = unit.now;
        if (now == null) {
            return false;
        }
        UnitId up = now.parent();
        BatchUnit above = up == null ? null : byId.get(up);
        return words.equals(now.name())
                || above != null
                        && above.now != null
                        && words.equals(now.name() + "（" + above.now.name() + "）");
    }

    /** Whether the unit would stand below itself. */
    static boolean circles(BatchUnit unit) {
        BatchUnit up = unit.parent;
        for (int step = 0; up != null && step < 100; step++) {
            if (up == unit) {
                return true;
            }
            up = up.parent;
        }
        return up != null;
    }
}
