package org.greenledger.app.progress.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.greenledger.app.documents.sheets.SheetFault;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.progress.OfficeMonth;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.OwedState;
import org.greenledger.app.progress.PeriodView;
import org.greenledger.app.progress.filling.Drafts;
import org.greenledger.app.progress.filling.Filled;
import org.greenledger.app.progress.filling.Filling;
import org.greenledger.app.progress.filling.FillingRow;
import org.greenledger.app.progress.periods.PeriodOpening;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.testing.MovableClock;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@Import(MovableClock.Movable.class)
class ReportSheetsTest {

    @Autowired ApplicationContext server;
    @Autowired ReportSheets sheets;

    private OfficeMonth month;
    private List<OwedId> owed;

    @BeforeEach
    void aMonth() {
        month = new OfficeMonth(server, 2);
        owed = month.owed(month.period().id(), month.housing);
    }

    @Test
    void whatIsOwedGoesOutAndComesBackAsReports() throws IOException {
        ReportSheetId id =
                upload(
                        sheet -> {
                            fill(sheet.getRow(1), "40", "完成管网改造3公里");
                            fill(sheet.getRow(2), "60%", "完成普查");
                            for (int k = 5; k < 300; k++) {
                                sheet.createRow(k).createCell(ReportColumn.DONE.ordinal());
                            }
                        });
        ReportSheetCheck check = sheets.check(id, month.builder);
        assertThat(check.faults()).isEmpty();
        assertThat(check.forms()).hasSize(2);
        assertThat(month.state(owed.get(0))).as("checked only").isEqualTo(OwedState.MISSING);

        assertThat(sheets.submit(id, month.builder)).isEqualTo(2);
        assertThat(month.state(owed.get(0))).isEqualTo(OwedState.SUBMITTED);
        assertThat(month.state(owed.get(2))).isEqualTo(OwedState.MISSING);
        assertThatThrownBy(() -> sheets.submit(id, month.builder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已经导入");
    }

    @Test
    void everythingWrongIsNamedByItsCellAndNothingIsSubmitted() throws IOException {
        ReportSheetId id =
                upload(
                        sheet -> {
                            fill(sheet.getRow(1), "一半", "完成管网改造3公里");
                            fill(sheet.getRow(2), "60", "");
                            sheet.getRow(3)
                                    .createCell(ReportColumn.FORECAST.ordinal())
                                    .setCellValue("明年");
                            fill(sheet.getRow(4), "20", "完成普查");
                            sheet.getRow(4)
                                    .getCell(ReportColumn.KEY.ordinal())
                                    .setCellValue("999999999-0");
                        });
        ReportSheetCheck check = sheets.check(id, month.builder);
        assertThat(check.good()).isFalse();
        assertThat(check.faults())
                .extracting(SheetFault::cell)
                .contains("I2", "K3", "N4", "I4", "A5");
        assertThatThrownBy(() -> sheets.submit(id, month.builder)).isInstanceOf(Refused.class);
        assertThat(month.state(owed.get(1))).isEqualTo(OwedState.MISSING);
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        sheets.marked(id, month.builder, marked);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked.toByteArray()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(15).getStringCellValue())
                    .contains("0到100");
        }
    }

    @Test
    void anotherUnitsRowsAndSheetsAreOutOfReach() throws IOException {
        byte[] mine = filled(sheet -> fill(sheet.getRow(1), "40", "完成管网改造3公里"));
        ReportSheetId id = sheets.upload("表.xlsx", new ByteArrayInputStream(mine), month.waterman);
        assertThat(sheets.check(id, month.waterman).faults())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("没有这个填报编号"));
        assertThatThrownBy(() -> sheets.submit(id, month.waterman)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> sheets.keep(id, month.builder)).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                sheets.upload(
                                        "表.xlsx", new ByteArrayInputStream(mine), month.outsider))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("权限");
        assertThat(month.state(owed.get(0))).isEqualTo(OwedState.MISSING);
        assertThatThrownBy(() -> sheets.get(id, month.outsider)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sheets.get(id, month.builder)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsNoSheetOfReportsIsRefused() {
        byte[] text = "not a workbook".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(
                        () ->
                                sheets.upload(
                                        "表.xlsx", new ByteArrayInputStream(text), month.builder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Excel");
    }

    @Test
    void theSheetShowsLastPeriodsValuesAndOffersTheStates() throws IOException {
        month.file(owed.get(0), 30, month.builder);
        month.day(2026, 12, 10);
        server.getBean(PeriodOpening.class)
                .open(month.inspection, server.getBean(Clock.class).instant());
        PeriodView december = month.period();
        assertThat(december.title()).contains("12月");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.export(december, month.housing, month.builder, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(text(sheet, 1, ReportColumn.LAST_PERCENT)).isEqualTo("30%");
            assertThat(text(sheet, 1, ReportColumn.LAST_DONE)).isEqualTo("完成管网改造30米");
            assertThat(text(sheet, 1, ReportColumn.UNIT)).startsWith("住建局");
            assertThat(sheet.getRow(2).getCell(ReportColumn.LAST_PERCENT.ordinal())).isNull();
            assertThat(sheet.getDataValidations())
                    .singleElement()
                    .satisfies(
                            v -> {
                                assertThat(v.getValidationConstraint().getExplicitListValues())
                                        .contains(Progress.DONE.chinese());
                                assertThat(v.getRegions().getCellRangeAddress(0).getFirstColumn())
                                        .isEqualTo(ReportColumn.PROGRESS.ordinal());
                                assertThat(v.getRegions().getCellRangeAddress(0).getLastRow())
                                        .isEqualTo(4);
                            });
        }
    }

    @Test
    void aSheetIsKeptAsDraftsAndChosenProofsStay() throws IOException {
        Drafts drafts = server.getBean(Drafts.class);
        drafts.save(
                owed.get(0),
                new Filled(null, "", 10, "旧草稿", "", "", null, List.of(77L), false),
                0,
                month.builder);
        ReportSheetId id =
                upload(
                        sheet -> {
                            fill(sheet.getRow(1), "40", "完成管网改造3公里");
                            sheet.getRow(2)
                                    .createCell(ReportColumn.PERCENT.ordinal())
                                    .setCellValue(20);
                        });
        ReportSheetCheck check = sheets.check(id, month.builder);
        assertThat(check.good()).as("what was done is missing").isFalse();
        assertThat(check.draftable()).isTrue();
        assertThat(sheets.keep(id, month.builder)).isEqualTo(2);
        assertThat(sheets.get(id, month.builder).state()).isEqualTo("已存为草稿 2 项");
        assertThat(month.state(owed.get(1))).isEqualTo(OwedState.DRAFT);
        List<FillingRow> rows =
                server.getBean(Filling.class)
                        .view(month.period().id(), month.housing, 1, month.builder)
                        .rows();
        assertThat(rows.get(0).filled().done()).isEqualTo("完成管网改造3公里");
        assertThat(rows.get(0).filled().proofs()).containsExactly(77L);
        assertThat(rows.get(1).filled().percent()).isEqualTo(20);
        assertThatThrownBy(() -> sheets.submit(id, month.builder)).isInstanceOf(Refused.class);
    }

    @Test
    void whatWasReportedSinceTheExportIsNotOverwritten() throws IOException {
        byte[] filled = filled(sheet -> fill(sheet.getRow(1), "40", "完成管网改造3公里"));
        ReportSheetId before =
                sheets.upload("表.xlsx", new ByteArrayInputStream(filled), month.builder);
        month.file(owed.get(0), 55, month.builder);
        ReportSheetId after =
                sheets.upload("表.xlsx", new ByteArrayInputStream(filled), month.builder);
        for (ReportSheetId id : List.of(before, after)) {
            assertThat(sheets.check(id, month.builder).faults())
                    .singleElement()
                    .satisfies(
                            f -> {
                                assertThat(f.cell()).isEqualTo("A2");
                                assertThat(f.message()).contains("导出以后");
                            });
            assertThatThrownBy(() -> sheets.submit(id, month.builder)).isInstanceOf(Refused.class);
        }
        assertThat(
                        server.getBean(JdbcClient.class)
                                .sql("select percent from progress.report where owed_id = ?")
                                .param(owed.get(0).value())
                                .query(Integer.class)
                                .list())
                .containsExactly(55);
    }

    @Test
    void percentagesAndDatesAreReadAsExcelShowsThem() throws IOException {
        ReportSheetId id =
                upload(
                        sheet -> {
                            Row row = sheet.getRow(1);
                            fill(row, "", "完成管网改造3公里");
                            CellStyle percent = sheet.getWorkbook().createCellStyle();
                            percent.setDataFormat((short) 9);
                            row.getCell(ReportColumn.PERCENT.ordinal()).setCellStyle(percent);
                            row.getCell(ReportColumn.PERCENT.ordinal()).setCellValue(0.6);
                            CellStyle day = sheet.getWorkbook().createCellStyle();
                            day.setDataFormat((short) 14);
                            row.getCell(ReportColumn.FORECAST.ordinal()).setCellStyle(day);
                            row.getCell(ReportColumn.FORECAST.ordinal())
                                    .setCellValue(LocalDate.of(2027, 3, 31));
                        });
        assertThat(sheets.check(id, month.builder).forms())
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.percent()).isEqualTo(60);
                            assertThat(f.forecastOn()).isEqualTo(LocalDate.of(2027, 3, 31));
                        });
    }

    @Test
    void hostileWorkbooksAreRefusedInWords() throws IOException {
        byte[] good = filled(sheet -> fill(sheet.getRow(1), "40", "完成管网改造3公里"));
        refused(rewritten(good, xml -> "<a>".repeat(300_000)));
        refused(rewritten(good, xml -> xml.replaceFirst("<row", "<row r=\"x\"><c/></row><row")));
        refused(
                rewritten(
                        good,
                        xml ->
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                                        + xml.substring(xml.indexOf("<worksheet"))
                                                .replaceFirst(
                                                        "</sheetData>",
                                                        "<row r=\"9\"><c"
                                                                + " t=\"str\"><v>&e;</v></c></row></sheetData>")));
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int k = 0; k < 600; k++) {
                zip.write(zeros);
            }
        }
        refused(bomb.toByteArray());
        byte[] endless =
                rewritten(
                        good,
                        xml ->
                                xml.replaceFirst(
                                        "</sheetData>",
                                        "<row r=\"900\"><c"
                                                + " r=\"I900\"><v>1e999999999</v></c></row></sheetData>"));
        ReportSheetId id =
                sheets.upload("表.xlsx", new ByteArrayInputStream(endless), month.builder);
        assertThat(sheets.check(id, month.builder).faults())
                .extracting(SheetFault::cell)
                .contains("I900");
        assertThat(month.state(owed.get(0))).isEqualTo(OwedState.MISSING);
    }

    private void refused(byte[] file) {
        assertThatThrownBy(
                        () ->
                                sheets.upload(
                                        "表.xlsx", new ByteArrayInputStream(file), month.builder))
                .isInstanceOf(Refused.class);
    }

    /** The same workbook with its first sheet rewritten. */
    private static byte[] rewritten(byte[] file, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(e.getName()));
                if (e.getName().equals("xl/worksheets/sheet1.xml")) {
                    content =
                            change.apply(new String(content, StandardCharsets.UTF_8))
                                    .getBytes(StandardCharsets.UTF_8);
                }
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    private static String text(XSSFSheet sheet, int row, ReportColumn column) {
        return sheet.getRow(row).getCell(column.ordinal()).getStringCellValue();
    }

    private ReportSheetId upload(Consumer<XSSFSheet> filling) throws IOException {
        return sheets.upload("表.xlsx", new ByteArrayInputStream(filled(filling)), month.builder);
    }

    private byte[] filled(Consumer<XSSFSheet> filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.export(month.period(), month.housing, month.builder, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(4);
            filling.accept(book.getSheetAt(0));
            ByteArrayOutputStream back = new ByteArrayOutputStream();
            book.write(back);
            return back.toByteArray();
        }
    }

    private static void fill(Row row, String percent, String done) {
        row.createCell(ReportColumn.PERCENT.ordinal()).setCellValue(percent);
        row.createCell(ReportColumn.DONE.ordinal()).setCellValue(done);
        row.createCell(ReportColumn.FORECAST.ordinal()).setCellValue("2027-03-31");
    }
}
