package org.greenledger.app.supervision.lamps;

import java.time.Instant;
import java.time.LocalDate;
import org.greenledger.app.ledger.InspectionId;
import org.jspecify.annotations.Nullable;

/**
 * From which day an inspection uses which rules.
 *
 * @param rules name of the rule set; absent for none
 * @param number of its version; 0 for none
 */
public record RuleUseView(
        InspectionId inspection,
        String inspectionName,
        @Nullable String rules,
        int number,
        LocalDate from,
        String reason,
        Instant at,
        String by) {}
