package org.greenledger.app.ledger;

/**
 * The text of a plan version.
 *
 * @param layout as {@link org.greenledger.app.documents.SourceText#layout} wrote it
 * @param whole whether it is all of the text; otherwise what the person must not see is covered
 */
public record PlanTextView(PlanVersionView version, String text, String layout, boolean whole) {}
