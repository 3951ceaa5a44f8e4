package org.greenledger.app.exchange;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * What was found in an Excel file.
 *
 * @param name name of the sheet
 * @param headRow the row with the heads, as Excel counts
 * @param columns where each known column is, from 0
 * @param rows the rows below the heads that say anything
 */
record Sheet(String name, int headRow, Map<SheetColumn, Integer> columns, List<SheetRow> rows) {

    boolean has(SheetColumn column) {
        return columns.containsKey(column);
    }

    /**
     * The name of a cell, for example F12; of the row's first cell for a column that is missing.
     */
    String cellName(int row, @Nullable SheetColumn column) {
        int at = column == null ? 0 : columns.getOrDefault(column, 0);
        return CellReference.convertNumToColString(at) + row;
    }
}
