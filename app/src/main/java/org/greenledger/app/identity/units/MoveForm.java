package org.greenledger.app.identity.units;

import java.time.LocalDate;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit shall stand under another one.
 *
 * @param version of the unit that the person saw
 * @param parent the unit above from now on; absent for a root
 * @param on first day there
 * @param reason why
 */
public record MoveForm(
        UnitId unit, int version, @Nullable UnitId parent, @Nullable LocalDate on, String reason) {

    /** Trims the reason. */
    public MoveForm {
        reason = reason.strip();
    }
}
