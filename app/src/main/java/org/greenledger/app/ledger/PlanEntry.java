package org.greenledger.app.ledger;

import java.util.List;

/**
 * A plan that is to be adopted as the first version of a new inspection: all of it or nothing.
 *
 * @param issues parents before their sub-issues
 */
public record PlanEntry(
        InspectionEntry inspection,
        VersionEntry version,
        List<IssueEntry> issues,
        List<TaskEntry> tasks,
        List<IndicatorEntry> indicators) {}
