package org.greenledger.app.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that an issue's page shows.
 *
 * @param issue the issue as it stands
 * @param inspection name of its inspection
 * @param plan the plan version it came with
 * @param quoted by field: description, target, deadline, area, issue
 * @param quotedMeasures by the measure's number
 * @param quotedDuties in the order of the duties; {@code null} where no words are known
 * @param members in the order of the duties: who belongs to a group; empty for single units
 * @param parent the problem it belongs to
 * @param children its sub-problems, by number
 * @param history newest first
 * @param editable whether this person may change it
 * @param secret whether only people with the clearance see it
 */
public record IssueView(
        BookIssue issue,
        String inspection,
        PlanVersionView plan,
        Map<String, QuotedAt> quoted,
        Map<Integer, QuotedAt> quotedMeasures,
        List<@Nullable QuotedAt> quotedDuties,
        List<List<String>> members,
        @Nullable IssueLink parent,
        List<IssueLink> children,
        List<ChangeView> history,
        boolean editable,
        boolean secret) {}
