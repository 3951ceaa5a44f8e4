package org.greenledger.app.documents.previews;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.greenledger.app.documents.intake.FileKind;
import org.greenledger.app.documents.previews.PreviewText.Block;

/** Reads words and tables of Word, Excel and text files, up to a limit. */
final class OfficeText {

    private static final int BLOCKS = 2000;
    private static final int LETTERS = 200_000;
    private static final int SHEETS = 20;
    private static final int ROWS = 500;
    private static final int COLUMNS = 40;

    private final List<Block> blocks = new ArrayList<>();
    private int letters;
    private boolean cut;

    private OfficeText() {}

    static boolean reads(FileKind kind) {
        return switch (kind) {
            case DOCX, DOC, XLSX, XLS, TXT -> true;
            default -> false;
        };
    }

    static PreviewText read(FileKind kind, Path path) throws IOException {
        OfficeText text = new OfficeText();
        switch (kind) {
            case DOCX -> text.docx(path);
            case DOC -> text.doc(path);
            case XLSX, XLS -> text.sheets(path);
            default -> text.plain(path);
        }
        return new PreviewText(text.blocks, text.cut);
    }

    private boolean full() {
        boolean full =
                blocks.size() >= BLOCKS
                        || letters >= LETTERS
                        || Thread.currentThread().isInterrupted();
        cut |= full;
        return full;
    }

    private void words(int level, String words) {
        String text = words.replaceAll("[\\p{Cntrl}&&[^\\t\\n]]", "").strip();
        if (!text.isEmpty()) {
            String shown = text.substring(0, Math.min(text.length(), LETTERS - letters));
            letters += shown.length();
            cut |= shown.length() < text.length();
            blocks.add(Block.words(level, shown));
        }
    }

    private void table(String caption, List<List<String>> rows) {
        rows.forEach(row -> row.forEach(cell -> letters += cell.length()));
        if (!rows.isEmpty()) {
            blocks.add(Block.table(caption, rows));
        }
    }

    private void docx(Path path) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(path))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (full()) {
                    return;
                }
                if (element instanceof XWPFParagraph paragraph) {
                    words(level(paragraph), paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    table("", rows(table));
                }
            }
        }
    }

    private static int level(XWPFParagraph paragraph) {
        String style = paragraph.getStyle();
        String digits =
                style == null || !style.toLowerCase(Locale.ROOT).matches("(heading|标题)? ?[1-6]")
                        ? ""
                        : style.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private List<List<String>> rows(XWPFTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            if (rows.size() >= ROWS) {
                cut = true;
                break;
            }
            rows.add(
                    row.getTableCells().stream()
                            .limit(COLUMNS)
                            .map(XWPFTableCell::getText)
                            .toList());
        }
        return rows;
    }

    private void doc(Path path) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true);
                HWPFDocument document = new HWPFDocument(file)) {
            Range range = document.getRange();
            List<String> cells = new ArrayList<>();
            for (int k = 0; k < range.numParagraphs() && !full(); k++) {
                Paragraph paragraph = range.getParagraph(k);
                if (paragraph.isInTable()) {
                    cells.add(bare(paragraph.text()));
                    if (paragraph.isTableRowEnd()) {
                        table("", List.of(List.copyOf(cells.subList(0, cells.size() - 1))));
                        cells.clear();
                    }
                } else {
                    words(0, bare(paragraph.text()));
                }
            }
        }
    }

    private static String bare(String text) {
        return org.apache.poi.hwpf.usermodel.Range.stripFields(text)
                .replace("\u0007", "")
                .replace('\u000b', '\n')
                .strip();
    }

    private void sheets(Path path) throws IOException {
        DataFormatter formatter = new DataFormatter(Locale.CHINA);
        try (Workbook workbook = WorkbookFactory.create(path.toFile(), null, true)) {
            int number = 0;
            for (Sheet sheet : workbook) {
                if (full() || ++number > SHEETS) {
                    cut = true;
                    return;
                }
                if (!workbook.isSheetHidden(number - 1)) {
                    table(sheet.getSheetName(), rows(sheet, formatter));
                }
            }
        }
    }

    private List<List<String>> rows(Sheet sheet, DataFormatter formatter) {
        List<List<String>> rows = new ArrayList<>();
        int last = -1;
        for (Row row : sheet) {
            if (rows.size() >= ROWS || letters > LETTERS) {
                cut = true;
                break;
            }
            if (row.getRowNum() > last + 1 && !rows.isEmpty()) {
                rows.add(List.of());
            }
            last = row.getRowNum();
            List<String> cells = new ArrayList<>();
            int columns = Math.min(COLUMNS, Math.max(0, row.getLastCellNum()));
            cut |= row.getLastCellNum() > COLUMNS;
            for (int c = 0; c < columns; c++) {
                Cell cell = row.getCell(c);
                cells.add(cell == null ? "" : shown(cell, formatter));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** A formula's last result, not the formula. */
    private static String shown(Cell cell, DataFormatter formatter) {
        formatter.setUseCachedValuesForFormulaCells(true);
        return formatter.formatCellValue(cell);
    }

    private void plain(Path path) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LETTERS * 3);
        }
        cut |= bytes.length == LETTERS * 3;
        for (String line : decoded(bytes).split("\\R", -1)) {
            if (full()) {
                return;
            }
            words(0, line);
        }
    }

    private static String decoded(byte[] bytes) {
        int start =
                bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb ? 3 : 0;
        ByteBuffer words = ByteBuffer.wrap(bytes, start, bytes.length - start);
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(words).toString();
        } catch (CharacterCodingException notUnicode) {
            return new String(bytes, start, bytes.length - start, Charset.forName("GB18030"));
        }
    }
}
