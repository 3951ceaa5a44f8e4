package org.greenledger.app.identity.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.spi.UnitTies;
import org.greenledger.app.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts what a change of a unit touches, in this room and in those above. */
@Component
class UnitImpacts {

    private final JdbcUnitTree tree;
    private final ObjectProvider<UnitTies> ties;
    private final Clock clock;

    UnitImpacts(JdbcUnitTree tree, ObjectProvider<UnitTies> ties, Clock clock) {
        this.tree = tree;
        this.ties = ties;
        this.clock = clock;
    }

    UnitImpact of(UnitId unit) {
        String name = tree.node(unit).orElseThrow(() -> new NotFound("没有这个单位")).name();
        List<UnitImpact.Tie> tied = new ArrayList<>();
        ties.orderedStream()
                .forEach(
                        t -> {
                            int count = t.count(List.of(unit)).getOrDefault(unit, 0);
                            if (count > 0) {
                                tied.add(new UnitImpact.Tie(t.chinese(), count));
                            }
                        });
        return new UnitImpact(
                unit,
                name,
                tree.children(unit).stream().map(JdbcUnitTree.Node::name).toList(),
                tree.openBelow(unit),
                tree.people(unit, LocalDate.now(clock)),
                tied);
    }
}
