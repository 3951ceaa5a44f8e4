package org.greenledger.app.identity.units;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit shall end.
 *
 * @param version of the unit that the person saw
 * @param successors who takes over; several for a split, none where nothing is left to take over
 * @param childrenTo where the units below it go; may be absent where there are none
 * @param peopleTo where its people go; may be absent where there are none
 * @param on first day without it
 * @param reason why
 */
public record CloseForm(
        UnitId unit,
        int version,
        List<UnitId> successors,
        @Nullable UnitId childrenTo,
        @Nullable UnitId peopleTo,
        @Nullable LocalDate on,
        String reason) {

    /** Trims the reason and drops repetitions. */
    public CloseForm {
        successors = successors.stream().distinct().toList();
        reason = reason.strip();
    }
}
