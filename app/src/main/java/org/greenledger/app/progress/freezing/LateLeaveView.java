package org.greenledger.app.progress.freezing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.progress.PeriodId;
import org.jspecify.annotations.Nullable;

/**
 * A unit may still report in a period that is closed.
 *
 * @param untilOn the last day
 * @param by who gave it
 * @param endedAt when it was taken back; absent where it was not
 * @param owed how many reports the unit owed in the period
 * @param filed how many of them were filed late
 * @param open how many are still missing
 */
public record LateLeaveView(
        LateLeaveId id,
        PeriodId period,
        UnitId unit,
        String unitName,
        LocalDate untilOn,
        String reason,
        LocalDateTime at,
        String by,
        @Nullable LocalDateTime endedAt,
        int owed,
        int filed,
        int open) {

    /** Whether it can be used on this day. */
    public boolean valid(LocalDate today) {
        return endedAt == null && !today.isAfter(untilOn);
    }
}
