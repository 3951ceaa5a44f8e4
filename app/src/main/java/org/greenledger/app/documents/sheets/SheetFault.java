package org.greenledger.app.documents.sheets;

import org.jspecify.annotations.Nullable;

/**
 * Something in a sheet that cannot be taken over.
 *
 * @param row as Excel counts
 * @param cell the cell's name, for example F12
 * @param column the column's head; absent where the whole row is at fault
 * @param value what stands there
 * @param message what is wrong and what would be accepted
 */
public record SheetFault(
        int row, String cell, @Nullable String column, String value, String message) {}
