package org.greenledger.app.exchange.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.greenledger.app.documents.sheets.SheetFault;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.units.BatchChange;
import org.greenledger.app.identity.units.BatchChange.Sort;
import org.greenledger.app.identity.units.UnitHistory;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The register goes out as a sheet and comes back changed, or refused with every error marked. */
@ServerTest
class UnitSheetsTest {

    @Autowired UnitSheets sheets;
    @Autowired Directory directory;
    @Autowired UnitHistory history;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvc mvc;
    @Autowired ApplicationContext server;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private CurrentUser admin;
    private UnitId government;
    private UnitId planning;
    private UnitId land;
    private UnitId station;

    @BeforeEach
    void aCity() {
        TestPeople people = TestPeople.of(server);
        government = register("人民政府", UnitKind.GOVERNMENT, null);
        planning = register("规划局", UnitKind.DEPARTMENT, government);
        land = register("国土局", UnitKind.DEPARTMENT, government);
        station = register("测绘站", UnitKind.OTHER, land);
        admin = people.person("管理员", government, "system-admin");
        people.person("规划员", planning, "unit-reporter");
    }

    @Test
    void whatGoesOutComesBackWithoutAnyChange() throws IOException {
        UnitSheetCheck check = sheets.check(upload(sheet -> {}), admin);
        assertThat(check.faults()).isEmpty();
        assertThat(check.batch().changes()).isEmpty();
        assertThat(check.batch().unchanged()).isEqualTo(directory.all().size());
    }

    @Test
    void aSheetRenamesMergesMovesAndRegistersInOneGo() throws IOException {
        UnitSheetId id =
                upload(
                        sheet -> {
                            for (UnitId ending : List.of(planning, land)) {
                                type(sheet, ending, UnitColumn.STATE, "已撤销");
                                type(sheet, ending, UnitColumn.SUCCESSORS, mark + "自然资源局");
                                type(sheet, ending, UnitColumn.ON, "2019/3/1");
                                type(sheet, ending, UnitColumn.REASON, "机构改革");
                            }
                            type(sheet, station, UnitColumn.NAME, mark + "测绘院");
                            type(sheet, station, UnitColumn.PARENT, mark + "自然资源局");
                            type(sheet, station, UnitColumn.ON, "2019年3月1日");
                            type(sheet, station, UnitColumn.REASON, "机构改革");
                            type(sheet, government, UnitColumn.SHORT, mark + "市政府");
                            XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 2);
                            type(row, UnitColumn.NAME, mark + "自然资源局");
                            type(row, UnitColumn.KIND, "政府部门");
                            type(row, UnitColumn.PARENT, mark + "人民政府");
                            type(row, UnitColumn.FROM, "2019-03-01");
                            sheet.createRow(sheet.getLastRowNum() + 5).createCell(3).setBlank();
                        });
        UnitSheetCheck check = sheets.check(id, admin);
        assertThat(check.faults()).isEmpty();
        assertThat(check.batch().changes())
                .extracting(BatchChange::sort)
                .containsExactlyInAnyOrder(
                        Sort.CLOSED,
                        Sort.CLOSED,
                        Sort.RENAMED,
                        Sort.MOVED,
                        Sort.CHANGED,
                        Sort.CREATED);
        assertThat(directory.find(planning).orElseThrow().closed()).isFalse();

        sheets.apply(id, check.batch().digest(), admin);

        UnitView fresh =
                directory.search(mark + "自然资源局", 5).stream()
                        .filter(u -> u.name().equals(mark + "自然资源局"))
                        .findFirst()
                        .orElseThrow();
        assertThat(directory.successors(planning)).containsExactly(fresh);
        assertThat(directory.successors(land)).containsExactly(fresh);
        assertThat(directory.find(station).orElseThrow().parent()).isEqualTo(fresh.id());
        assertThat(directory.at(station, LocalDate.of(2019, 2, 28)).orElseThrow().name())
                .isEqualTo(mark + "测绘站");
        assertThat(directory.find(government).orElseThrow().shortNames())
                .containsExactly(mark + "市政府");
        assertThat(
                        jdbc.sql("select below from identity.unit_below where above = ?")
                                .param(fresh.id().value())
                                .query(Long.class)
                                .list())
                .containsExactlyInAnyOrder(
                        fresh.id().value(), planning.value(), land.value(), station.value());
        assertThat(sheets.get(id, admin).state()).isEqualTo("已写入 6 处改动");
        assertThatThrownBy(() -> sheets.apply(id, check.batch().digest(), admin))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不能重复写入");
        assertThat(sheets.check(upload(sheet -> {}), admin).batch().changes()).isEmpty();
    }

    @Test
    void everyWrongCellIsNamedAndMarkedAndNothingIsWritten() throws IOException {
        UnitSheetId id =
                upload(
                        sheet -> {
                            type(sheet, planning, UnitColumn.KIND, "部委");
                            type(sheet, planning, UnitColumn.SHORT, mark + "规划");
                            type(sheet, land, UnitColumn.STATE, "已撤销");
                            type(sheet, land, UnitColumn.ON, "某日");
                            type(sheet, station, UnitColumn.PARENT, "没有的局");
                        });
        List<SheetFault> faults = sheets.check(id, admin).faults();
        assertThat(faults)
                .extracting(SheetFault::column, f -> f.message().substring(0, 6))
                .contains(
                        org.assertj.core.groups.Tuple.tuple("类别", "类别须为其中"),
                        org.assertj.core.groups.Tuple.tuple("变更日期", "日期须写成 "),
                        org.assertj.core.groups.Tuple.tuple("变更依据", "更名、划转、"),
                        org.assertj.core.groups.Tuple.tuple("上级单位", "名册和表中都"));
        assertThatThrownBy(() -> sheets.apply(id, sheets.check(id, admin).batch().digest(), admin))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("什么也没有写入");
        assertThat(directory.find(planning).orElseThrow().shortNames()).isEmpty();
        assertThat(directory.find(land).orElseThrow().closed()).isFalse();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.marked(id, admin, out);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            int last = UnitColumn.values().length;
            assertThat(sheet.getRow(0).getCell(last).getStringCellValue()).isEqualTo("错误");
            assertThat(row(sheet, planning).getCell(last).getStringCellValue())
                    .contains("类别须为其中之一");
            assertThat(row(sheet, station).getCell(last).getStringCellValue()).contains("没有的局");
            assertThat(row(sheet, government).getCell(last)).isNull();
        }
    }

    @Test
    void aUnitWithPeopleOrOpenUnitsBelowIsNotClosedIntoNowhere() throws IOException {
        UnitSheetId id =
                upload(
                        sheet -> {
                            for (UnitId ending : List.of(planning, land)) {
                                type(sheet, ending, UnitColumn.STATE, "已撤销");
                                type(sheet, ending, UnitColumn.ON, "2019-03-01");
                                type(sheet, ending, UnitColumn.REASON, "机构改革");
                            }
                        });
        assertThat(sheets.check(id, admin).faults())
                .extracting(SheetFault::message)
                .anyMatch(m -> m.contains("1个在用账号"))
                .anyMatch(m -> m.contains("要撤销，请先把它划归别的单位"));
    }

    @Test
    void aCircleAcrossRowsIsFound() throws IOException {
        UnitSheetId id =
                upload(
                        sheet -> {
                            type(sheet, planning, UnitColumn.PARENT, mark + "测绘站");
                            type(sheet, land, UnitColumn.PARENT, mark + "规划局");
                            for (UnitId moved : List.of(planning, land)) {
                                type(sheet, moved, UnitColumn.ON, "2019-03-01");
                                type(sheet, moved, UnitColumn.REASON, "机构改革");
                            }
                        });
        assertThat(sheets.check(id, admin).faults())
                .extracting(SheetFault::message)
                .anyMatch(m -> m.contains("它自己或它的下级"));
    }

    @Test
    void whoConfirmsWhatIsNoLongerSoIsTold() throws IOException {
        UnitSheetId id = upload(sheet -> type(sheet, planning, UnitColumn.SHORT, mark + "规划"));
        String digest = sheets.check(id, admin).batch().digest();
        UnitView now = directory.find(planning).orElseThrow();
        directory.correct(
                planning,
                new UnitForm(
                        now.name(),
                        List.of(mark + "规"),
                        now.kind(),
                        now.region(),
                        now.parent(),
                        now.regionCode(),
                        null),
                now.version());
        assertThatThrownBy(() -> sheets.apply(id, digest, admin)).isInstanceOf(Stale.class);
    }

    @Test
    void aSheetWithoutAColumnIsNotTakenForOneWithEmptyCells() throws IOException {
        assertThatThrownBy(
                        () ->
                                upload(
                                        sheet ->
                                                sheet.getRow(0)
                                                        .getCell(UnitColumn.SHORT.ordinal())
                                                        .setCellValue("别的")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("缺少“简称”列");
        assertThatThrownBy(
                        () ->
                                sheets.upload(
                                        "x.xlsx",
                                        new ByteArrayInputStream(new byte[] {1, 2, 3}),
                                        admin))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aFormulaIsReadAsItsResultAndATextLikeOneComesBackAsItWas() throws IOException {
        UnitId odd = register("=1+1公司", UnitKind.ENTERPRISE, government);
        UnitSheetId id =
                upload(
                        sheet -> {
                            XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
                            row.createCell(UnitColumn.NAME.ordinal())
                                    .setCellFormula("\"" + mark + "\"&\"新局\"");
                            sheet.getWorkbook()
                                    .getCreationHelper()
                                    .createFormulaEvaluator()
                                    .evaluateFormulaCell(row.getCell(UnitColumn.NAME.ordinal()));
                            type(row, UnitColumn.KIND, "政府部门");
                            type(row, UnitColumn.PARENT, mark + "人民政府");
                        });
        UnitSheetCheck check = sheets.check(id, admin);
        assertThat(check.faults()).isEmpty();
        assertThat(check.batch().changes())
                .extracting(BatchChange::name)
                .containsExactly(mark + "新局");
        assertThat(directory.find(odd)).isPresent();
    }

    @Test
    void fiveThousandRowsAreTakenOverInReasonableTimeAndTheTreeStaysQuick() throws Exception {
        UnitSheetId id =
                upload(
                        sheet -> {
                            int next = sheet.getLastRowNum() + 1;
                            for (int k = 0; k < 5_000; k++) {
                                XSSFRow row = sheet.createRow(next + k);
                                type(row, UnitColumn.NAME, mark + "第" + k + "企业");
                                type(row, UnitColumn.KIND, "企业");
                                type(row, UnitColumn.PARENT, mark + "人民政府");
                            }
                        });
        long start = System.nanoTime();
        UnitSheetCheck check = sheets.check(id, admin);
        long checked = System.nanoTime();
        assertThat(check.good()).isTrue();
        assertThat(sheets.apply(id, check.batch().digest(), admin)).isEqualTo(5_000);
        long applied = System.nanoTime();
        System.out.printf(
                "5,000 units: checked in %d ms, taken over in %d ms%n",
                (checked - start) / 1_000_000, (applied - checked) / 1_000_000);
        assertThat((applied - start) / 1_000_000_000).isLessThan(120);
        opensQuickly("/units");
        opensQuickly("/units/" + government.value());
        opensQuickly("/units?q=" + mark);
        jdbc.sql(
                        "delete from identity.unit_below where below in (select id from identity.unit where parent_id = ? and kind = 'enterprise')")
                .param(government.value())
                .update();
        jdbc.sql(
                        "delete from identity.unit_period where unit_id in (select id from identity.unit where parent_id = ? and kind = 'enterprise')")
                .param(government.value())
                .update();
        jdbc.sql("delete from identity.unit where parent_id = ? and kind = 'enterprise'")
                .param(government.value())
                .update();
    }

    private void opensQuickly(String address) throws Exception {
        long best = Long.MAX_VALUE;
        for (int k = 0; k < 5; k++) {
            long start = System.nanoTime();
            int length =
                    mvc.perform(get(address).cookie(TestPeople.of(server).session(admin)))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsByteArray()
                            .length;
            best = Math.min(best, System.nanoTime() - start);
            assertThat(length).as(address).isLessThan(600_000);
        }
        System.out.printf("5,000 units: %s in %d ms%n", address, best / 1_000_000);
        assertThat(best / 1_000_000).as(address).isLessThan(2_000);
    }

    private UnitSheetId upload(Consumer<XSSFSheet> work) throws IOException {
        ByteArrayOutputStream exported = new ByteArrayOutputStream();
        sheets.export(exported);
        try (XSSFWorkbook book =
                        new XSSFWorkbook(new ByteArrayInputStream(exported.toByteArray()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            work.accept(book.getSheetAt(0));
            book.write(out);
            return sheets.upload("单位名册.xlsx", new ByteArrayInputStream(out.toByteArray()), admin);
        }
    }

    private static XSSFRow row(XSSFSheet sheet, UnitId unit) {
        for (int k = 1; k <= sheet.getLastRowNum(); k++) {
            XSSFRow row = sheet.getRow(k);
            if (row != null
                    && row.getCell(0) != null
                    && row.getCell(0).getStringCellValue().equals(String.valueOf(unit.value()))) {
                return row;
            }
        }
        throw new AssertionError("no row for " + unit);
    }

    private static void type(XSSFSheet sheet, UnitId unit, UnitColumn column, String words) {
        type(row(sheet, unit), column, words);
    }

    private static void type(XSSFRow row, UnitColumn column, String words) {
        row.createCell(column.ordinal()).setCellValue(words);
    }

    private UnitId register(
            String name, UnitKind kind, @org.jspecify.annotations.Nullable UnitId parent) {
        return directory.register(new UnitForm(mark + name, List.of(), kind, null, parent));
    }
}
