package org.greenledger.app.ledger.charge;

import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.InspectionId;
import org.jspecify.annotations.Nullable;

/**
 * A list of duties of units in one's scope.
 *
 * @param inspection only of this one; absent for any
 * @param unit only this unit's; absent for any
 * @param person only those this person is in charge of; absent for any
 * @param page from 1
 */
public record ChargeQuery(
        @Nullable InspectionId inspection,
        @Nullable UnitId unit,
        @Nullable PersonId person,
        ChargeState state,
        int page) {

    /** Keeps the page at 1 or more. */
    public ChargeQuery {
        page = Math.max(1, page);
    }
}
