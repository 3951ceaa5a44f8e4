package org.greenledger.app.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it stands in the ledger, in the shape in which plans enter it.
 *
 * @param version grows with every change; an edit gives it back
 * @param entry the plan's facts; quotations are those of the latest version that has them
 * @param dueOn last day of the issue's own deadline
 * @param leaf false for a problem that only gathers its sub-problems
 * @param withdrawn whether a later plan version no longer has it
 */
public record BookIssue(
        IssueId id,
        InspectionId inspection,
        int version,
        IssueEntry entry,
        @Nullable LocalDate dueOn,
        Progress progress,
        Acceptance acceptance,
        boolean leaf,
        boolean withdrawn) {}
