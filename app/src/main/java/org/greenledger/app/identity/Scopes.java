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

    private record Known(long treeVersion, Scope scope) {}

    private final JdbcUnits units;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    Scopes(JdbcUnits units) {
        this.units = units;
    }

    Scope of(long unit, long treeVersion) {
        Known found = known.get(unit);
        if (found == null || found.treeVersion != treeVersion) {
            found = new Known(treeVersion, work(unit));
            known.put(unit, found);
        }
        return found.scope;
    }

    private Scope work(long unit) {
        return units.find(new UnitId(unit))
                .map(
                        u -> {
                            UnitId parent = u.parent();
                            long root =
                                    u.kind() == UnitKind.OFFICE && parent != null
                                            ? parent.value()
                                            : unit;
                            return Scope.of(root, units.below(root));
                        })
                .orElse(Scope.NOTHING);
    }
}
