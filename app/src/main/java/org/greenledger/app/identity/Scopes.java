package org.greenledger.app.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Works out what a unit's people may see, once for each state of the unit tree. A rectification
 * office stands for the whole of its government; any other unit for itself and what is below it.
 */
@Component
class Scopes {

    private record Asked(long unit, boolean cleared) {}

    private record Known(long treeVersion, Scope scope) {}

    private final JdbcUnits units;
    private final Map<Asked, Known> known = new ConcurrentHashMap<>();

    Scopes(JdbcUnits units) {
        this.units = units;
    }

    /**
     * @param cleared whether secret items are seen as well
     */
    Scope of(long unit, long treeVersion, boolean cleared) {
        Asked asked = new Asked(unit, cleared);
        Known found = known.get(asked);
        if (found == null || found.treeVersion != treeVersion) {
            found = new Known(treeVersion, work(unit, cleared));
            known.put(asked, found);
        }
        return found.scope;
    }

    private Scope work(long unit, boolean cleared) {
        return units.find(new UnitId(unit))
                .map(
                        u -> {
                            UnitId parent = u.parent();
                            long root =
                                    u.kind() == UnitKind.OFFICE && parent != null
                                            ? parent.value()
                                            : unit;
                            return Scope.of(root, units.below(root), cleared);
                        })
                .orElse(Scope.NOTHING);
    }
}
