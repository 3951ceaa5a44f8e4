package org.greenledger.app.ledger.deadlines;

import java.util.Map;
import org.greenledger.app.ledger.IssueId;

/**
 * The last days of an issue and its measures as they stand.
 *
 * @param own the issue's own
 * @param measures by the measure's number
 */
public record IssueDues(IssueId issue, DueView own, Map<Integer, DueView> measures) {}
