package org.greenledger.app.supervision.checks;

/**
 * A part of a text.
 *
 * @param same whether the text beside it has the same part
 */
public record Piece(String text, boolean same) {}
