package org.greenledger.app.documents.sheets;

import org.apache.poi.ss.util.CellRangeAddress;

/** Takes a sheet's cells one after the other. */
public interface Cells {

    /** Rows and columns count from 0; blank cells may come or not. */
    void cell(int column, String words);

    /** The row is complete. */
    void endRow(int row);

    /** Cells that were merged; comes after all rows. */
    default void merged(CellRangeAddress range) {}

    /** Whether this is the sheet that was looked for. */
    boolean hasHead();
}
