package org.greenledger.app.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.greenledger.app.documents.sheets.CellText;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Writes the sheet row by row: what was written is gone from memory, so a hundred thousand issues
 * cost no more than one. Everything but dates and measure numbers is text, never a formula.
 */
final class SheetWriter implements AutoCloseable {

    private static final int ROWS_HELD = 500;
    private static final String EDITABLE = "E2F0EA";
    private static final String FIXED = "EAECF0";
    private static final int LAST_ROW = 1_048_575;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    SheetWriter(OutputStream out) throws IOException {
        this.book = new Workbook(out, "GreenLedger", "1.0");
        this.sheet = book.newWorksheet("台账");
        head();
    }

    private void head() {
        SheetColumn[] columns = SheetColumn.values();
        for (SheetColumn column : columns) {
            int at = column.ordinal();
            sheet.value(0, at, column.head());
            sheet.width(at, column.width());
            sheet.style(0, at)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("center")
                    .fillColor(column.field() == null ? FIXED : EDITABLE)
                    .borderStyle("thin")
                    .set();
        }
        sheet.rowHeight(0, 24);
        sheet.freezePane(SheetColumn.DESCRIPTION.ordinal(), 1);
        sheet.range(1, SheetColumn.PROGRESS.ordinal(), LAST_ROW, SheetColumn.PROGRESS.ordinal())
                .validateWithListByFormula("\"" + progressWords() + "\"");
        sheet.setAutoFilter(0, 0, columns.length - 1);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(0);
        row = 1;
    }

    private static String progressWords() {
        return String.join(
                ",", java.util.Arrays.stream(Progress.values()).map(Progress::chinese).toList());
    }

    /** Writes one row for each measure; a single one for an issue without measures. */
    void write(IssueCells issue) throws IOException {
        if (issue.measures().isEmpty()) {
            write(issue, null);
        }
        for (MeasureEntry measure : issue.measures()) {
            write(issue, measure);
        }
    }

    private void write(IssueCells issue, @Nullable MeasureEntry measure) throws IOException {
        for (SheetColumn column : SheetColumn.values()) {
            String words = issue.say(column, measure);
            int at = column.ordinal();
            if (words.isEmpty()) {
                continue;
            }
            if (column.holdsDates()) {
                sheet.value(row, at, LocalDate.parse(words));
                sheet.style(row, at).format("yyyy-mm-dd").verticalAlignment("top").set();
            } else if (column == SheetColumn.MEASURE_NUMBER) {
                sheet.value(row, at, Integer.parseInt(words));
                sheet.style(row, at).verticalAlignment("top").set();
            } else {
                sheet.inlineString(row, at, CellText.guarded(words));
                sheet.style(row, at).wrapText(true).verticalAlignment("top").set();
            }
        }
        row++;
        if (row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    /** Number of rows written, without the head. */
    int rows() {
        return row - 1;
    }

    /** Ends the sheet, adds the one that explains it, and ends the file; leaves the stream open. */
    @Override
    public void close() throws IOException {
        sheet.finish();
        GuideSheet.write(book);
        book.finish();
    }
}
