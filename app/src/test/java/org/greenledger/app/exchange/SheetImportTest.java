package org.greenledger.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.FieldChange;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Origin;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.SamplePlan;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@ServerTest
class SheetImportTest {

    @Autowired ApplicationContext server;
    @Autowired MockMvc mvc;
    @Autowired Ledger ledger;
    @Autowired JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private TestPeople people;
    private CurrentUser clerk;
    private CurrentUser reporter;
    private CurrentUser outsider;
    private InspectionId inspection;

    @BeforeEach
    void aProvinceWithTwoIssues() {
        people = TestPeople.of(server);
        UnitId government = people.unit("东川省" + mark + "政府", UnitKind.GOVERNMENT, "东川省", null);
        UnitId office = people.unit("省整改办" + mark, UnitKind.OFFICE, "东川省", government);
        UnitId water = people.unit("省水利厅" + mark, UnitKind.DEPARTMENT, "东川省", government);
        UnitId elsewhere = people.unit("西川省" + mark + "政府", UnitKind.GOVERNMENT, "西川省", null);
        UnitId theirs = people.unit("西川整改办" + mark, UnitKind.OFFICE, "西川省", elsewhere);
        clerk = people.person("张岚", office, "office-clerk");
        reporter = people.person("陈松", water, "unit-reporter");
        outsider = people.person("白川", theirs, "office-clerk");
        inspection =
                ledger.adopt(
                                SamplePlan.of(
                                        "东川省督察" + mark,
                                        office,
                                        List.of(
                                                SamplePlan.issue(
                                                        "1",
                                                        "南岸污水厂进水浓度长期偏低",
                                                        SamplePlan.duty(
                                                                "省水利厅" + mark,
                                                                water,
                                                                DutyRole.LEAD,
                                                                1)),
                                                SamplePlan.issue(
                                                        "2",
                                                        "柳溪河水质长期不达标",
                                                        SamplePlan.duty(
                                                                "省住建厅" + mark,
                                                                null,
                                                                DutyRole.LEAD)))),
                                clerk)
                        .inspection();
    }

    @Test
    void fiveCellsEditedTwoOfThemWrongChangeNothingAndCorrectedChangeThree() throws Exception {
        Consumer<XSSFSheet> three =
                s -> {
                    Fixtures.type(s, 2, SheetColumn.PROGRESS, "基本完成");
                    Fixtures.type(s, 3, SheetColumn.MEASURE_TEXT, "新建管网9公里");
                    Fixtures.type(s, 4, SheetColumn.DUE_ON, "2026-09-30");
                };
        byte[] exported = export(clerk);
        byte[] wrong =
                Fixtures.edited(
                        exported,
                        three.andThen(
                                s -> {
                                    Fixtures.type(s, 5, SheetColumn.MEASURE_DUE_ON, "年底");
                                    Fixtures.type(s, 4, SheetColumn.SUPERVISING, "省天文厅" + mark);
                                }));

        String first = upload(wrong, clerk);
        String page = text(first, clerk);

        assertThat(page).contains("表中有 2 处错误，什么也没有写入", "R5", "年底", "N4", "省天文厅" + mark);
        assertThat(page).contains("2026-06-30");
        assertThat(history()).isEmpty();
        assertThat(markedTexts(first)).containsExactlyInAnyOrder("N4", "R5");

        String second = upload(Fixtures.edited(exported, three), clerk);
        String good = text(second, clerk);
        assertThat(good).contains("2 个问题，3 处改动", "新建管网7公里", "新建管网9公里");
        assertThat(history()).isEmpty();
        apply(second, good, "现场核定", clerk).andExpect(status().is3xxRedirection());

        assertThat(history())
                .containsExactlyInAnyOrder(
                        "progress sheet 张岚", "measure_text sheet 张岚", "deadline sheet 张岚");
        assertThat(ledger.book(inspection, clerk).issues().get(0).progress())
                .isEqualTo(Progress.NEARLY_DONE);
        assertThat(text(second, clerk)).contains("张岚 已于", "现场核定");
        apply(second, good, "再来一次", clerk).andExpect(status().isUnprocessableContent());
        assertThat(history()).hasSize(3);
        assertThat(originalBytes(second)).isEqualTo(Fixtures.edited(exported, three).length);
    }

    @Test
    void wordsOfThePlanNeedAReasonProgressDoesNot() throws Exception {
        byte[] exported = export(clerk);
        String words =
                upload(
                        Fixtures.edited(
                                exported, s -> Fixtures.type(s, 2, SheetColumn.AREA, "湖东区")),
                        clerk);
        apply(words, text(words, clerk), " ", clerk).andExpect(status().isUnprocessableContent());
        assertThat(history()).isEmpty();

        String progress =
                upload(
                        Fixtures.edited(
                                exported, s -> Fixtures.type(s, 2, SheetColumn.PROGRESS, "完成")),
                        clerk);
        apply(progress, text(progress, clerk), "", clerk).andExpect(status().is3xxRedirection());
        assertThat(history()).containsExactly("progress sheet 张岚");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsAnErrorThatNamesThem() throws Exception {
        byte[] exported = export(clerk);
        var issue = ledger.book(inspection, clerk).issues().get(0);
        ledger.edit(
                issue.id(),
                issue.version(),
                List.of(FieldChange.of(IssueField.PROGRESS, "未达序时进度")),
                null,
                Origin.PAGE,
                clerk);

        String page =
                text(
                        upload(
                                Fixtures.edited(
                                        exported,
                                        s -> Fixtures.type(s, 2, SheetColumn.PROGRESS, "完成")),
                                clerk),
                        clerk);

        assertThat(page).contains("F2", "张岚", "1 处错误");
        assertThat(history()).containsExactly("progress page 张岚");
    }

    @Test
    void whatChangedBetweenLookingAndConfirmingIsNotOverwritten() throws Exception {
        String sheet =
                upload(
                        Fixtures.edited(
                                export(clerk),
                                s -> Fixtures.type(s, 2, SheetColumn.PROGRESS, "完成")),
                        clerk);
        String seen = text(sheet, clerk);
        var issue = ledger.book(inspection, clerk).issues().get(0);
        ledger.edit(
                issue.id(),
                issue.version(),
                List.of(FieldChange.of(IssueField.PROGRESS, "未达序时进度")),
                null,
                Origin.PAGE,
                clerk);

        apply(sheet, seen, "", clerk).andExpect(status().is4xxClientError());

        assertThat(history()).containsExactly("progress page 张岚");
    }

    @Test
    void anOutsiderChangesNothingByGuessingIdsAndSeesNoSheetOfOthers() throws Exception {
        byte[] file =
                Fixtures.edited(
                        export(clerk), s -> Fixtures.type(s, 2, SheetColumn.PROGRESS, "完成"));

        String theirs = text(upload(file, outsider), outsider);
        assertThat(theirs).contains("台账中没有这个问题，或者您不能查看它").doesNotContain("南岸污水厂");

        String ours = upload(file, clerk);
        mvc.perform(get(ours).cookie(people.session(outsider))).andExpect(status().isNotFound());
        mvc.perform(get(ours + "/original.xlsx").cookie(people.session(outsider)))
                .andExpect(status().isNotFound());
        apply(ours, text(ours, clerk), "", outsider).andExpect(status().isNotFound());
        assertThat(history()).isEmpty();
    }

    @Test
    void whoeverMayOnlyLookGetsTheirOwnIssuesOutAndBringsNothingBack() throws Exception {
        Sheet sheet = Fixtures.read(export(reporter));

        assertThat(sheet.rows())
                .extracting(r -> r.cell(SheetColumn.NUMBER), r -> r.cell(SheetColumn.MEASURE_TEXT))
                .containsExactly(tuple("1", "完成管网普查"), tuple("1", "新建管网7公里"));
        mvc.perform(get("/sheets").cookie(people.session(reporter)))
                .andExpect(status().isForbidden());
        mvc.perform(
                        multipart("/sheets")
                                .file(new MockMultipartFile("file", "a.xlsx", null, new byte[1]))
                                .with(csrf())
                                .cookie(people.session(reporter)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aFileThatIsNoSheetIsRefusedInWords() throws Exception {
        String answer =
                mvc.perform(
                                multipart("/sheets")
                                        .file(
                                                new MockMultipartFile(
                                                        "file",
                                                        "台账.xlsx",
                                                        null,
                                                        "不是表".getBytes("UTF-8")))
                                        .with(csrf())
                                        .cookie(people.session(clerk)))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();

        assertThat(answer).contains("xlsx").doesNotContain("Exception");
    }

    @Test
    void thePlanGoesOutAsWordInTheOfficialColumnsToThoseWhoMaySeeIt() throws Exception {
        byte[] file =
                mvc.perform(
                                get("/ledger/export.docx")
                                        .param("inspection", String.valueOf(inspection.value()))
                                        .cookie(people.session(clerk)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();

        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            XWPFTable table = word.getTables().get(0);
            assertThat(table.getRow(0).getTableCells())
                    .extracting(c -> c.getText())
                    .containsExactly("序号", "问题", "责任单位", "督导单位", "整改目标", "整改措施", "整改时限");
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getCell(1).getText()).isEqualTo("南岸污水厂进水浓度长期偏低");
            assertThat(table.getRow(1).getCell(2).getText()).contains("牵头负责第1条");
            assertThat(table.getRow(1).getCell(5).getText()).contains("1.完成管网普查", "2.新建管网7公里");
        }
        mvc.perform(
                        get(
                                        "/plans/{v}/export.docx",
                                        ledger.book(inspection, clerk).latest().value())
                                .cookie(people.session(outsider)))
                .andExpect(status().isNotFound());
    }

    private byte[] export(CurrentUser user) throws Exception {
        return mvc.perform(
                        get("/ledger/export.xlsx")
                                .param("inspection", String.valueOf(inspection.value()))
                                .cookie(people.session(user)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String upload(byte[] file, CurrentUser user) throws Exception {
        MvcResult result =
                mvc.perform(
                                multipart("/sheets")
                                        .file(new MockMultipartFile("file", "台账.xlsx", null, file))
                                        .with(csrf())
                                        .cookie(people.session(user)))
                        .andExpect(status().is3xxRedirection())
                        .andReturn();
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private String text(String address, CurrentUser user) throws Exception {
        return mvc.perform(get(address).cookie(people.session(user)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private org.springframework.test.web.servlet.ResultActions apply(
            String address, String page, String reason, CurrentUser user) throws Exception {
        var digest =
                java.util.regex.Pattern.compile("name=\"digest\" value=\"(\\w+)\"").matcher(page);
        assertThat(digest.find()).isTrue();
        return mvc.perform(
                post(address + "/apply")
                        .with(csrf())
                        .param("digest", digest.group(1))
                        .param("reason", reason)
                        .cookie(people.session(user)));
    }

    private List<String> markedTexts(String address) throws Exception {
        byte[] marked =
                mvc.perform(get(address + "/marked.xlsx").cookie(people.session(clerk)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(marked))) {
            XSSFSheet sheet = book.getSheetAt(0);
            int column = sheet.getRow(0).getLastCellNum() - 1;
            assertThat(sheet.getRow(0).getCell(column).getStringCellValue()).isEqualTo("错误");
            return java.util.stream.IntStream.rangeClosed(1, sheet.getLastRowNum())
                    .mapToObj(r -> sheet.getRow(r).getCell(column))
                    .filter(c -> c != null)
                    .map(c -> c.getStringCellValue().replaceFirst("：(?s).*", ""))
                    .toList();
        }
    }

    private int originalBytes(String address) throws Exception {
        return mvc.perform(get(address + "/original.xlsx").cookie(people.session(clerk)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray()
                .length;
    }

    private List<String> history() {
        return jdbc.sql(
                        """
                        select c.field || ' ' || c.origin || ' ' || c.person_name from ledger.change c
                        join ledger.issue i on i.id = c.issue_id where i.inspection_id = ? order by c.id
                        """)
                .param(inspection.value())
                .query(String.class)
                .list();
    }
}
