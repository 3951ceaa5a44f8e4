package org.greenledger.app.web.pieces;

/**
 * One thing to choose.
 *
 * @param value what is sent
 * @param label what people read
 */
public record Choice(String value, String label) {}
