package org.greenledger.app.identity.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;

/** Lays the units out as an indented list, parents before children. */
final class UnitTree {

    private UnitTree() {}

    /**
     * The units whose names contain {@code words} with everything above them; all units for no
     * words.
     */
    static List<UnitRow> of(List<UnitView> units, String words) {
        Map<UnitId, UnitView> byId = new HashMap<>();
        Map<Long, List<UnitView>> children = new HashMap<>();
        for (UnitView unit : units) {
            byId.put(unit.id(), unit);
            UnitId parent = unit.parent();
            children.computeIfAbsent(parent == null ? 0L : parent.value(), p -> new ArrayList<>())
                    .add(unit);
        }
        Set<UnitId> wanted = wanted(units, byId, words.strip());
        List<UnitRow> rows = new ArrayList<>();
        grow(rows, children, wanted, 0L, 0);
        return rows;
    }

    private static Set<UnitId> wanted(
            List<UnitView> units, Map<UnitId, UnitView> byId, String words) {
        Set<UnitId> wanted = new HashSet<>();
        for (UnitView unit : units) {
            boolean named =
                    unit.name().contains(words)
                            || unit.shortNames().stream().anyMatch(n -> n.contains(words))
                            || unit.formerNames().stream().anyMatch(n -> n.contains(words));
            for (UnitView up = named ? unit : null;
                    up != null;
                    up = up.parent() == null ? null : byId.get(up.parent())) {
                wanted.add(up.id());
            }
        }
        return wanted;
    }

    private static void grow(
            List<UnitRow> rows,
            Map<Long, List<UnitView>> children,
            Set<UnitId> wanted,
            long parent,
            int depth) {
        for (UnitView unit : children.getOrDefault(parent, List.of())) {
            if (wanted.contains(unit.id())) {
                rows.add(new UnitRow(unit, depth));
                grow(rows, children, wanted, unit.id().value(), depth + 1);
            }
        }
    }
}
