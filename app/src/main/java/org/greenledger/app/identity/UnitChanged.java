package org.greenledger.app.identity;

import java.util.List;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/**
 * A unit's entry in the register was changed.
 *
 * @param before its name before
 * @param after its name now
 * @param changes from what to what
 */
public record UnitChanged(UnitId unit, String before, String after, List<Change> changes)
        implements DomainEvent {

    /** One in which nothing but the name may have changed. */
    public UnitChanged(UnitId unit, String before, String after) {
        this(
                unit,
                before,
                after,
                before.equals(after) ? List.of() : List.of(new Change("单位名称", before, after)));
    }

    @Override
    public String subject() {
        return "unit:" + unit.value();
    }

    @Override
    public String sentence() {
        return before.equals(after)
                ? "修改单位“" + after + "”的登记"
                : "单位“" + before + "”更名为“" + after + "”";
    }
}
