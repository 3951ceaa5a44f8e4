package org.greenledger.app.ledger.points;

import org.greenledger.app.ledger.IssueId;

/**
 * A place of an issue as it stands.
 *
 * @param number within the issue, from 1; never given twice
 * @param version grows with every change; a change gives it back
 */
public record PointView(PointId id, IssueId issue, int number, PointEntry entry, int version) {}
