package org.greenledger.app.progress.figures;

import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit's reports in one period.
 *
 * @param unit absent for the names that stand for no registered unit, together
 */
public record UnitFigures(@Nullable UnitId unit, String name, ReportCounts counts) {

    /** The unit as it stands in an address: its id, or 0 for the unregistered. */
    public long key() {
        return unit == null ? 0 : unit.value();
    }
}
