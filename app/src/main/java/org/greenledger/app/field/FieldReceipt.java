package org.greenledger.app.field;

import org.greenledger.app.ledger.IssueId;

/**
 * What became of an item.
 *
 * @param issue where it was kept
 * @param address the page that shows it
 */
public record FieldReceipt(IssueId issue, String address) {}
