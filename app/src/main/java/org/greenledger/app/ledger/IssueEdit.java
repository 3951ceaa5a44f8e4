package org.greenledger.app.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one issue by hand.
 *
 * @param version the version that the person saw
 * @param reason why; needed where the plan's own words change
 */
public record IssueEdit(
        IssueId issue, int version, List<FieldChange> changes, @Nullable String reason) {}
