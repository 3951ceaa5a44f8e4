package org.greenledger.app.ledger;

/** The id of an issue 问题 or sub-issue 子问题. */
public record IssueId(long value) {}
