package org.greenledger.app.evidence;

import org.greenledger.app.ledger.IssueId;

/**
 * A proof and another one with the same or nearly the same picture or the same file.
 *
 * @param otherIssue may be the same issue
 * @param distance how many of 64 bits differ, 0 to {@link
 *     org.greenledger.app.documents.pictures.Likeness#NEAR}
 * @param sameFile whether the files are the same to the byte
 */
public record Reuse(
        IssueId issue,
        ProofId proof,
        IssueId otherIssue,
        ProofId other,
        int distance,
        boolean sameFile) {}
