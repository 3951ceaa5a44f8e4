package org.greenledger.app.ledger;

import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit's duty.
 *
 * @param raw the plan's words, with the clause scope in brackets
 * @param unitName the unit's name with shared suffixes filled in; not blank
 * @param unit the registered unit or group it was bound to; absent while nobody knows
 * @param measures numbers of the measures it is for; empty means all
 * @param group whether the name stands for several units (各设区市政府)
 */
public record DutyEntry(
        String raw,
        String unitName,
        @Nullable UnitId unit,
        DutyRole role,
        List<Integer> measures,
        DutyScope scope,
        boolean group,
        @Nullable Quotation quotation) {}
