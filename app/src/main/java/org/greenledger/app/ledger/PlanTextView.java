package org.greenledger.app.ledger;

/**
 * The text of a plan version.
 *
 * @param layout as {@link org.greenledger.app.documents.SourceText#layout} wrote it
 */
public record PlanTextView(PlanVersionView version, String text, String layout) {}
