package org.greenledger.app.documents.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Gives a sheet back as it was, with a column that says what is wrong in each row and with the
 * cells at fault coloured, so that it can be mended and uploaded again.
 */
public final class MarkedSheet {

    private static final String HEAD = "错误";
    private static final byte[] RED = {(byte) 0xfd, (byte) 0xd5, (byte) 0xd0};
    private static final int WIDTH = 60 * 256;

    private final XSSFWorkbook book;
    private final XSSFSheet sheet;
    private final Map<Short, CellStyle> coloured = new HashMap<>();

    private MarkedSheet(XSSFWorkbook book, XSSFSheet sheet) {
        this.book = book;
        this.sheet = sheet;
    }

    /**
     * Writes the marked sheet; leaves the stream open.
     *
     * @param name of the sheet in the file
     * @param headRow the row with the heads, as Excel counts
     */
    public static void write(
            Path file, String name, int headRow, List<SheetFault> faults, OutputStream out)
            throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            new MarkedSheet(book, book.getSheet(name)).mark(headRow, faults);
            book.write(out);
        }
    }

    private void mark(int headRow, List<SheetFault> faults) {
        XSSFRow head = sheet.getRow(headRow - 1);
        int column = errorColumn(head);
        clear(headRow, column);
        Cell title = head.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        title.setCellValue(HEAD);
        title.setCellStyle(head.getCell(head.getFirstCellNum()).getCellStyle());
        sheet.setColumnWidth(column, WIDTH);
        Map<Integer, List<SheetFault>> byRow =
                faults.stream()
                        .collect(
                                Collectors.groupingBy(
                                        SheetFault::row, LinkedHashMap::new, Collectors.toList()));
        byRow.forEach(
                (number, ofRow) -> {
                    XSSFRow row = sheet.getRow(number - 1);
                    ofRow.forEach(f -> colour(row, new CellReference(f.cell()).getCol()));
                    Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    cell.setCellValue(
                            ofRow.stream()
                                    .map(f -> f.cell() + "：" + f.message())
                                    .collect(Collectors.joining("\n")));
                    colour(row, column);
                });
        if (!faults.isEmpty()) {
            book.setActiveSheet(book.getSheetIndex(sheet));
            CellReference first = new CellReference(faults.get(0).cell());
            sheet.setActiveCell(
                    new org.apache.poi.ss.util.CellAddress(first.getRow(), first.getCol()));
        }
    }

    /** The column of an earlier marking, or the first one behind all others. */
    private static int errorColumn(XSSFRow head) {
        for (Cell cell : head) {
            if (cell.toString().strip().equals(HEAD)) {
                return cell.getColumnIndex();
            }
        }
        return head.getLastCellNum();
    }

    private void clear(int headRow, int column) {
        for (Row row : sheet) {
            Cell cell = row.getCell(column);
            if (row.getRowNum() >= headRow && cell != null) {
                row.removeCell(cell);
            }
        }
    }

    private void colour(XSSFRow row, int column) {
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        CellStyle own = cell.getCellStyle();
        cell.setCellStyle(
                coloured.computeIfAbsent(
                        own.getIndex(),
                        i -> {
                            XSSFCellStyle style = book.createCellStyle();
                            style.cloneStyleFrom(own);
                            style.setFillForegroundColor(new XSSFColor(RED));
                            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                            style.setWrapText(true);
                            return style;
                        }));
    }
}
