package org.greenledger.app.ledger;

import java.util.List;

/**
 * Everything the ledger holds of one inspection.
 *
 * @param latest its newest plan version
 * @param latestNumber that version's number
 * @param issues in the order of their numbers, withdrawn ones too
 * @param tasks in the order of their numbers, without withdrawn ones
 * @param indicators in the order they were entered, without withdrawn ones
 */
public record Book(
        InspectionId id,
        InspectionEntry inspection,
        PlanVersionId latest,
        int latestNumber,
        List<BookIssue> issues,
        List<TaskEntry> tasks,
        List<IndicatorEntry> indicators) {}
