package org.greenledger.app.ledger;

import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A name in the duties of an inspection and what it means there.
 *
 * @param unit the unit or group it means; absent while nobody knows
 * @param group whether the name stands for several units
 * @param duties how many duties in force bear it, strengthening measures included
 * @param issues numbers of the first issues with such a duty
 * @param roles what those duties are
 */
public record PlanName(
        String name,
        @Nullable UnitId unit,
        boolean group,
        int duties,
        List<String> issues,
        List<DutyRole> roles) {}
