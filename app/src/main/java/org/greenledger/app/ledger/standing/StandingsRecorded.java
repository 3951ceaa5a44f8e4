package org.greenledger.app.ledger.standing;

import java.util.Set;
import org.greenledger.app.ledger.IssueId;

/** It was recorded how far the work on these issues is; told within the same transaction. */
public record StandingsRecorded(Set<IssueId> issues) {}
