package org.greenledger.app.identity.units;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/**
 * A unit stands under another one from a day on.
 *
 * @param before the name of the unit that was above it; empty for a root
 * @param after the name of the unit above it now; empty for a root
 */
public record UnitMoved(
        UnitId unit, String name, String before, String after, LocalDate on, String reason)
        implements DomainEvent {
    @Override
    public String subject() {
        return "unit:" + unit.value();
    }

    @Override
    public List<Change> changes() {
        return List.of(new Change("上级单位", before, after));
    }

    @Override
    public Collection<Long> units() {
        return List.of(unit.value());
    }

    @Override
    public String sentence() {
        return "单位“%s”自%s起由%s划归%s".formatted(name, on, shown(before), shown(after));
    }

    private static String shown(String parent) {
        return parent.isEmpty() ? "最高一级" : "“" + parent + "”";
    }
}
