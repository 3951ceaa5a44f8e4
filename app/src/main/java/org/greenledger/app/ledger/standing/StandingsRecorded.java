package org.greenledger.app.ledger.standing;

import org.greenledger.app.ledger.IssueId;

import java.util.Set;

/** It was recorded how far the work on these issues is; told within the same transaction. */
public record StandingsRecorded(Set<IssueId> issues) {}
