package org.greenledger.app.identity.units;

/**
 * Why a line cannot be taken over.
 *
 * @param field the component of {@link BatchRow} at fault
 */
public record BatchFault(int row, String field, String message) {}
