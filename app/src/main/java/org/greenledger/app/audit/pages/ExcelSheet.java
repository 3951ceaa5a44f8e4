package org.greenledger.app.audit.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.greenledger.app.audit.EntryDetail;

/** Writes entries as an Excel sheet, row by row; leaves the stream open. */
final class ExcelSheet implements AutoCloseable {

    private static final int ROWS_HELD = 500;
    private static final double[] WIDTHS = {10, 20, 14, 20, 16, 12, 60, 50, 30, 12, 30, 16, 30, 10};

    private final Workbook book;
    private final Worksheet sheet;
    private int row = 1;

    ExcelSheet(OutputStream out) {
        this.book = new Workbook(out, "GreenLedger", "1.0");
        this.sheet = book.newWorksheet("审计记录");
        List<String> heads = SheetCells.HEADS;
        for (int at = 0; at < heads.size(); at++) {
            sheet.value(0, at, heads.get(at));
            sheet.width(at, WIDTHS[at]);
            sheet.style(0, at).bold().fillColor("EAECF0").borderStyle("thin").set();
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, heads.size() - 1);
    }

    void write(EntryDetail detail) {
        List<String> cells = SheetCells.of(detail);
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).isEmpty()) {
                sheet.inlineString(row, at, cells.get(at));
            }
        }
        row++;
        if (row % ROWS_HELD == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
