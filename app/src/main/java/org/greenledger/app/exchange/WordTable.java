package org.greenledger.app.exchange;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table with fixed column widths, whose head repeats on every page. */
final class WordTable {

    private static final int POINTS = 11;

    private final XWPFTable table;
    private final int[] widths;

    /**
     * Begins a table.
     *
     * @param widths of the columns, in twentieths of a point
     */
    WordTable(XWPFDocument document, List<String> head, int... widths) {
        this.table = document.createTable(1, head.size());
        this.widths = widths.clone();
        fixWidths();
        XWPFTableRow row = table.getRow(0);
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int c = 0; c < head.size(); c++) {
            cell(row, c, List.of(head.get(c)), WordPage.BOLD, true);
        }
    }

    private void fixWidths() {
        int all = java.util.Arrays.stream(widths).sum();
        table.setWidth(String.valueOf(all));
        CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        CTTblGrid grid =
                table.getCTTbl().getTblGrid() == null
                        ? table.getCTTbl().addNewTblGrid()
                        : table.getCTTbl().getTblGrid();
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
    }

    /**
     * Adds a row with a text in each cell.
     *
     * @param cells the lines of each cell
     */
    XWPFTableRow row(List<List<String>> cells) {
        XWPFTableRow row = table.createRow();
        while (row.getTableCells().size() < widths.length) {
            row.createCell();
        }
        for (int c = 0; c < widths.length; c++) {
            cell(row, c, cells.get(c), WordPage.BODY, c == 0);
        }
        return row;
    }

    /** Adds a row whose second cell reaches to the end of the table. */
    XWPFTableRow wide(String first, String rest) {
        XWPFTableRow row = table.createRow();
        for (int c = row.getTableCells().size() - 1; c > 1; c--) {
            row.removeCell(c);
        }
        cell(row, 0, List.of(first), WordPage.BODY, true);
        cell(row, 1, List.of(rest), WordPage.BOLD, false);
        properties(row.getCell(1)).addNewGridSpan().setVal(BigInteger.valueOf(widths.length - 1L));
        int width = java.util.Arrays.stream(widths).skip(1).sum();
        row.getCell(1).setWidth(String.valueOf(width));
        return row;
    }

    /** Makes the row's first cell the beginning of a merged one. */
    static void mergeFrom(XWPFTableRow row) {
        properties(row.getCell(0)).addNewVMerge().setVal(STMerge.RESTART);
    }

    /** Makes the row's first cell a part of the merged one above it. */
    static void mergeOn(XWPFTableRow row) {
        properties(row.getCell(0)).addNewVMerge().setVal(STMerge.CONTINUE);
    }

    private void cell(XWPFTableRow row, int at, List<String> lines, String font, boolean centred) {
        XWPFTableCell cell = row.getCell(at);
        cell.setWidth(String.valueOf(widths[at]));
        cell.setVerticalAlignment(centred ? XWPFVertAlign.CENTER : XWPFVertAlign.TOP);
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            paragraph.setAlignment(centred ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            WordPage.write(paragraph, lines.get(i), font, POINTS);
        }
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    }
}
