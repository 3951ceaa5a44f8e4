package org.greenledger.app.ledger.deadlines;

import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.InspectionId;
import org.jspecify.annotations.Nullable;

/**
 * Who has a say in an inspection's dates after the leader.
 *
 * @param higher the unit whose word is needed; absent where the leader's is enough
 */
public record ExtensionRule(
        InspectionId inspection,
        String name,
        @Nullable UnitId higher,
        @Nullable String higherName) {}
