package org.greenledger.app.ledger;

import java.util.List;

/**
 * An inspection with its plan's versions and what the ledger holds of it.
 *
 * @param versions newest first
 * @param problems problems at the first level, without withdrawn ones
 * @param subProblems problems below another
 * @param measures measures in force
 * @param tasks strengthening measures in force
 * @param indicators indicators in force
 * @param withdrawn problems withdrawn
 * @param whole whether the person sees all of it; the numbers count only what they see
 */
public record PlanView(
        InspectionId id,
        InspectionEntry inspection,
        List<PlanVersionView> versions,
        int problems,
        int subProblems,
        int measures,
        int tasks,
        int indicators,
        int withdrawn,
        boolean whole) {}
