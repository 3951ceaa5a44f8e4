package org.greenledger.app.identity.units;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Units shall become one; their people and the units below them go along.
 *
 * @param units those that end
 * @param into an existing unit; absent when a new one is founded
 * @param founded the new unit; absent when there is one already
 * @param on first day of the one
 * @param reason why
 */
public record MergeForm(
        List<UnitId> units,
        @Nullable UnitId into,
        @Nullable UnitForm founded,
        @Nullable LocalDate on,
        String reason) {

    /** Trims the reason and drops repetitions. */
    public MergeForm {
        units = units.stream().distinct().toList();
        reason = reason.strip();
    }
}
