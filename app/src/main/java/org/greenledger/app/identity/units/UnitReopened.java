package org.greenledger.app.identity.units;

import java.util.Collection;
import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/**
 * The end of a unit was a mistake and is undone.
 *
 * @param heirs the names of those that no longer take over from it
 */
public record UnitReopened(UnitId unit, String name, List<String> heirs, String reason)
        implements DomainEvent {
    @Override
    public String subject() {
        return "unit:" + unit.value();
    }

    @Override
    public List<Change> changes() {
        return List.of(
                new Change("状态", "已撤销", "在用"), new Change("承接单位", String.join("、", heirs), ""));
    }

    @Override
    public Collection<Long> units() {
        return List.of(unit.value());
    }

    @Override
    public String sentence() {
        return "更正：恢复单位“%s”%s"
                .formatted(name, heirs.isEmpty() ? "" : "，“" + String.join("”“", heirs) + "”不再承接它");
    }
}
