package org.greenledger.app.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a later version of a plan does to the ledger: only what somebody confirmed.
 *
 * @param created issues the ledger does not have; a number once used, even by a withdrawn issue, is
 *     refused
 * @param revised issues that the new version still has, as they shall stand; what differs from the
 *     ledger is changed field by field, what does not only gets its place in the new version. A
 *     difference that was not confirmed is left out by repeating the ledger's value without its
 *     quotation
 * @param withdrawn issues the new version no longer has
 * @param tasks all tasks as they shall stand; those left out are withdrawn; {@code null} leaves the
 *     tasks alone
 * @param indicators all indicators as they shall stand; {@code null} leaves them alone
 * @param reason why, for the history; absent where the version speaks for itself
 */
public record PlanChanges(
        InspectionId inspection,
        VersionEntry version,
        List<IssueEntry> created,
        List<Revision> revised,
        List<Withdrawal> withdrawn,
        @Nullable List<TaskEntry> tasks,
        @Nullable List<IndicatorEntry> indicators,
        @Nullable String reason) {

    /**
     * An issue that stays.
     *
     * @param version the version of the issue that was compared
     * @param entry how it shall stand
     */
    public record Revision(IssueId issue, int version, IssueEntry entry) {}

    /** An issue that goes. */
    public record Withdrawal(IssueId issue, int version, @Nullable String reason) {}
}
