package org.greenledger.app.identity.units;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/** A unit is called something else from a day on. */
public record UnitRenamed(UnitId unit, String before, String after, LocalDate on, String reason)
        implements DomainEvent {
    @Override
    public String subject() {
        return "unit:" + unit.value();
    }

    @Override
    public List<Change> changes() {
        return List.of(new Change("单位名称", before, after));
    }

    @Override
    public Collection<Long> units() {
        return List.of(unit.value());
    }

    @Override
    public String sentence() {
        return "单位“%s”自%s起更名为“%s”".formatted(before, on, after);
    }
}
