package org.greenledger.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.shared.Refused;
import org.junit.jupiter.api.Test;

class SheetRoundTripTest {

    private final List<BookIssue> issues =
            List.of(
                    Fixtures.issue(11, "6.3", 4, 3),
                    Fixtures.issue(12, "7", 0, 0),
                    Fixtures.issue(13, "8", 2, 2));

    @Test
    void whatGoesOutComesBackUntouched() throws IOException {
        Sheet sheet = Fixtures.read(Fixtures.exported(issues));

        assertThat(sheet.rows()).hasSize(6);
        assertThat(sheet.columns()).hasSize(SheetColumn.values().length);
        SheetRules.Outcome outcome = check(sheet);
        assertThat(outcome.touchedRows()).isZero();
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.changes()).isEmpty();
    }

    @Test
    void excelSavingItAgainTouchesNothing() throws IOException {
        Sheet sheet = Fixtures.read(Fixtures.edited(Fixtures.exported(issues), s -> {}));

        assertThat(check(sheet).touchedRows()).isZero();
    }

    @Test
    void datesAreDatesAndTheHeadStaysInSight() throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(Fixtures.exported(issues)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(DateUtil.isCellDateFormatted(cell(sheet, 1, SheetColumn.DUE_ON))).isTrue();
            assertThat(cell(sheet, 1, SheetColumn.DUE_ON).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo("2026-06-30");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:R");
            assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("说明");
            assertThat(sheet.getDataValidations()).hasSize(1);
        }
    }

    @Test
    void wordsThatLookLikeAFormulaStayWords() throws IOException {
        BookIssue evil = described("=HYPERLINK(\"http://example.invalid\",\"x\")");
        byte[] file = Fixtures.exported(List.of(evil));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var cell = cell(book.getSheetAt(0), 1, SheetColumn.DESCRIPTION);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).startsWith("'=");
        }
        Map<org.greenledger.app.ledger.IssueId, IssueCells> known =
                Map.of(evil.id(), Fixtures.cells(evil));
        assertThat(SheetRules.check(Fixtures.read(file), known).touchedRows()).isZero();
    }

    @Test
    void mergedCellsSpeakForAllTheirRows() throws IOException {
        byte[] file =
                Fixtures.edited(
                        Fixtures.exported(issues),
                        sheet -> {
                            int area = SheetColumn.AREA.ordinal();
                            for (int row = 2; row <= 4; row++) {
                                Fixtures.type(sheet, row, SheetColumn.AREA, row == 2 ? "湖东区" : "");
                            }
                            sheet.addMergedRegion(new CellRangeAddress(1, 3, area, area));
                        });

        SheetRules.Outcome outcome = check(Fixtures.read(file));

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.changes())
                .extracting(SheetChange::cell, SheetChange::before, SheetChange::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("E2", "云湖市", "湖东区"));
    }

    @Test
    void formattedEmptyRowsAreNoRows() throws IOException {
        byte[] file =
                Fixtures.edited(
                        Fixtures.exported(issues),
                        sheet -> {
                            for (int r = 7; r < 3000; r++) {
                                XSSFRow row = sheet.createRow(r);
                                row.setHeightInPoints(20);
                                row.createCell(3)
                                        .setCellStyle(
                                                cell(sheet, 1, SheetColumn.AREA).getCellStyle());
                                row.createCell(4).setCellValue("  ");
                            }
                        });

        assertThat(Fixtures.read(file).rows()).hasSize(6);
        assertThat(check(Fixtures.read(file)).faults()).isEmpty();
    }

    @Test
    void fiveThousandRowsComeBackWithinSeconds() throws IOException {
        List<BookIssue> many =
                IntStream.rangeClosed(1, 1700)
                        .mapToObj(i -> Fixtures.issue(i, String.valueOf(i), 1, 3))
                        .toList();
        byte[] file = Fixtures.exported(many);
        long before = System.nanoTime();

        Sheet sheet = Fixtures.read(file);
        SheetRules.Outcome outcome = SheetRules.check(sheet, known(many));

        assertThat(sheet.rows()).hasSize(5100);
        assertThat(outcome.touchedRows()).isZero();
        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(10_000);
    }

    @Test
    void anOrdinaryTableIsToldFromALedgerSheet() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("一").createRow(0).createCell(0).setCellValue("序号");
            book.write(out);
            assertThatThrownBy(() -> Fixtures.read(out.toByteArray()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("识别码");
        }
    }

    @Test
    void whatIsNoWorkbookIsRefusedInWords() {
        assertThatThrownBy(() -> Fixtures.read("只是文字".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("xlsx");
    }

    @Test
    void aFileThatUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            fill(zip, 300 << 20);
            zip.closeEntry();
        }
        assertThatThrownBy(() -> Fixtures.read(out.toByteArray()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("过大");
    }

    private static void fill(OutputStream out, int bytes) throws IOException {
        byte[] block = new byte[1 << 20];
        for (int left = bytes; left > 0; left -= block.length) {
            out.write(block);
        }
    }

    private SheetRules.Outcome check(Sheet sheet) {
        return SheetRules.check(sheet, known(issues));
    }

    private static Map<org.greenledger.app.ledger.IssueId, IssueCells> known(
            List<BookIssue> issues) {
        Map<org.greenledger.app.ledger.IssueId, IssueCells> known = new java.util.HashMap<>();
        issues.forEach(i -> known.put(i.id(), Fixtures.cells(i)));
        return known;
    }

    private static BookIssue described(String words) {
        BookIssue b = Fixtures.issue(5, "1", 0, 1);
        IssueEntry e = b.entry();
        IssueEntry entry =
                new IssueEntry(
                        e.number(),
                        e.label(),
                        words,
                        e.target(),
                        e.area(),
                        e.deadline(),
                        e.terms(),
                        new ArrayList<>(e.measures()),
                        e.duties(),
                        e.quotations());
        return new BookIssue(
                b.id(),
                b.inspection(),
                b.version(),
                entry,
                b.dueOn(),
                b.progress(),
                b.acceptance(),
                b.leaf(),
                b.withdrawn());
    }

    private static org.apache.poi.xssf.usermodel.XSSFCell cell(
            XSSFSheet sheet, int row, SheetColumn column) {
        return sheet.getRow(row).getCell(column.ordinal());
    }
}
