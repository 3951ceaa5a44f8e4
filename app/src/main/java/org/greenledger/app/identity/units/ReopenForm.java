package org.greenledger.app.identity.units;

import org.greenledger.app.identity.UnitId;

/**
 * A unit was closed by mistake and shall stand again as if it never ended. Those who were to take
 * over from it do so no longer; units and people that went elsewhere stay there.
 *
 * @param version of the unit that the person saw
 * @param reason why
 */
public record ReopenForm(UnitId unit, int version, String reason) {

    /** Trims the reason. */
    public ReopenForm {
        reason = reason.strip();
    }
}
