package org.greenledger.app.identity.bodies;

import java.util.Collection;
import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/** A leading group, liaison group or special group was set up or changed. */
public record BodyChanged(
        UnitId unit, String name, boolean founded, List<Change> changes, String reason)
        implements DomainEvent {
    @Override
    public String subject() {
        return "unit:" + unit.value();
    }

    @Override
    public String sentence() {
        return (founded ? "设立“" : "修改“") + name + "”" + (founded ? "" : "的组成和职责");
    }

    @Override
    public Collection<Long> units() {
        return List.of(unit.value());
    }
}
