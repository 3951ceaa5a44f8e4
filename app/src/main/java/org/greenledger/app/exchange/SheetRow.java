package org.greenledger.app.exchange;

import java.util.EnumMap;
import java.util.Map;

/**
 * A row as it was found in a sheet.
 *
 * @param number as Excel counts, from 1
 * @param cells what the known columns say; empty cells are left out
 */
record SheetRow(int number, Map<SheetColumn, String> cells) {

    SheetRow {
        cells = new EnumMap<>(cells);
    }

    String cell(SheetColumn column) {
        return cells.getOrDefault(column, "");
    }
}
