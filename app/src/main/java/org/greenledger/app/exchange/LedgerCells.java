package org.greenledger.app.exchange;

import java.nio.file.Path;
import org.greenledger.app.documents.sheets.SheetReader;
import org.greenledger.app.shared.Refused;

/** Finds the ledger's sheet in a workbook. */
final class LedgerCells {

    private LedgerCells() {}

    /**
     * Reads the first sheet that has the head 识别码.
     *
     * @throws Refused when the file is no such sheet, with what to do
     */
    static Sheet read(Path file) {
        SheetReader.Found<CellGrid> found =
                SheetReader.read(file, CellGrid::new, "“识别码”一列。请在问题台账导出 Excel，在导出的表上修改后再上传");
        return found.cells().sheet(found.name());
    }
}
