package org.greenledger.extraction.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.LeftOut;
import org.greenledger.extraction.PlanDraft;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.junit.jupiter.api.Test;

class DraftOutputTest {

    private static final SourceSpan SPAN = new SourceSpan(0, 4);

    private static PlanDraft draft() {
        PlanDraft.Term term =
                new PlanDraft.Term(
                        "by-date",
                        "2023年底前",
                        "2023-12-31",
                        "year",
                        null,
                        null,
                        null,
                        List.of(),
                        SPAN);
        PlanDraft.Responsibility lead =
                new PlanDraft.Responsibility(
                        "县水利局(牵头负责第1条)",
                        "县水利局",
                        "lead",
                        List.of(1),
                        "clauses",
                        false,
                        SPAN,
                        "括号内写明");
        Warning warning = Warning.at("1", "incomplete-issue", "问题1缺少目标。", SPAN);
        PlanDraft.Issue issue =
                new PlanDraft.Issue(
                        "1",
                        "一、",
                        "=污水直排。",
                        SPAN,
                        null,
                        null,
                        new PlanDraft.Deadline("2023年底前", List.of(term), SPAN, "字段"),
                        null,
                        List.of(new PlanDraft.Measure(1, "截污。", List.of(term), SPAN, "编号")),
                        List.of(lead),
                        SPAN,
                        List.of(warning));
        return new PlanDraft(
                PlanDraft.SCHEMA,
                new PlanDraft.Source("方案.txt", "0".repeat(64), "txt"),
                "污水直排",
                new PlanDraft.Plan(
                        "方案",
                        "云岭县",
                        "plan",
                        null,
                        null,
                        2,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of("issues", 1),
                        Map.of("on_time_rate", new BigDecimal("99.5"))),
                List.of(
                        new PlanDraft.Indicator(
                                "优良率",
                                "decrease-by",
                                new BigDecimal("24"),
                                "%",
                                "2020-12-31",
                                2015,
                                SPAN,
                                "句式")),
                List.of(issue),
                List.of(
                        new PlanDraft.Task(
                                "1.1",
                                "总则",
                                "加强巡查",
                                "加强巡查。",
                                List.of(),
                                "按《通知》分工负责",
                                List.of(),
                                SPAN)),
                List.of(warning),
                List.of(new PlanDraft.Reading("plan.region", SPAN, "标题")),
                List.of(new PlanDraft.Section(1, "一、", "污水", "issue", SPAN)),
                List.of(
                        new Block.Paragraph(new SourceSpan(0, 2), 0, 0),
                        new Block.Table(
                                new SourceSpan(2, 4),
                                1,
                                1,
                                List.of(new Block.Cell(0, 0, 1, 1, new SourceSpan(2, 4))),
                                0)),
                List.of(new LeftOut("spam", "广告", 4, "垃圾")));
    }

    @Test
    void json_has_the_names_of_the_public_format() {
        String json = DraftJson.write(draft());
        assertThat(json)
                .contains(
                        "\"schema\":\"greenledger/plan-draft/1\"",
                        "\"description_span\":[0,4]",
                        "\"baseline_year\":2015",
                        "\"division_by_reference\":\"按《通知》分工负责\"",
                        "\"on_time_rate\":99.5",
                        "\"left_out\":[",
                        "\"type\":\"table\"",
                        "\"row_span\":1",
                        "\"sha256\":\"000",
                        "\"value\":24")
                .doesNotContain("null")
                .doesNotContain("\"target\"");
    }

    @Test
    void json_can_be_read_back() {
        assertThat(DraftJson.read(DraftJson.write(draft()))).isEqualTo(draft());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DraftJson.write(draft(), out);
        assertThat(DraftJson.read(out.toString(StandardCharsets.UTF_8))).isEqualTo(draft());
    }

    @Test
    void the_workbook_has_its_six_sheets_and_no_formula() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DraftWorkbook.write(draft(), out);
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book)
                    .extracting(org.apache.poi.ss.usermodel.Sheet::getSheetName)
                    .containsExactly("问题", "措施", "责任", "任务", "指标", "疑点");
            assertThat(book.getSheet("问题").getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("=污水直排。");
            assertThat(book.getSheet("责任").getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo("县水利局".isEmpty() ? "" : "牵头");
            assertThat(book.getSheet("疑点").getRow(1).getCell(2).getStringCellValue())
                    .isEqualTo("incomplete-issue");
        }
    }

    @Test
    void the_text_is_for_reading() {
        assertThat(DraftText.of(draft()))
                .contains(
                        "问题 1  =污水直排。",
                        "时限:2023年底前 → 2023-12-31",
                        "责任:县水利局(牵头,措施1)",
                        "指标:优良率 较2015年下降24%,截至2020-12-31",
                        "疑点:1:问题1缺少目标。");
    }
}
