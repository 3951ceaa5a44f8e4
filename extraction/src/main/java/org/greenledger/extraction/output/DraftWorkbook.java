package org.greenledger.extraction.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.greenledger.extraction.PlanDraft;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.jspecify.annotations.Nullable;

/** A draft as a workbook with the sheets 问题, 措施, 责任, 任务, 指标 and 疑点. */
public final class DraftWorkbook {

    /** The longest text a cell can hold. */
    private static final int LONGEST = 32_767;

    private final SXSSFWorkbook book = new SXSSFWorkbook(200);
    private final CellStyle wrapped = book.createCellStyle();

    private DraftWorkbook() {
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    }

    /** Writes the workbook; the stream stays open. */
    public static void write(PlanDraft draft, OutputStream out) throws IOException {
        DraftWorkbook workbook = new DraftWorkbook();
        try (SXSSFWorkbook book = workbook.book) {
            workbook.issues(draft);
            workbook.measures(draft);
            workbook.responsibilities(draft);
            workbook.tasks(draft);
            workbook.indicators(draft);
            workbook.warnings(draft);
            book.write(out);
        }
    }

    private void issues(PlanDraft draft) {
        Sheet sheet = sheet("问题", "序号", "编号原文", "问题", "整改目标", "整改时限", "截止日期", "地区", "措施数", "疑点数");
        for (PlanDraft.Issue issue : draft.issues()) {
            PlanDraft.Deadline deadline = issue.deadline();
            row(
                    sheet,
                    issue.number(),
                    issue.label(),
                    issue.description(),
                    issue.target(),
                    deadline == null ? null : deadline.raw(),
                    deadline == null ? null : DraftWords.dates(deadline.terms()),
                    issue.area(),
                    issue.measures().size(),
                    issue.warnings().size());
        }
    }

    private void measures(PlanDraft draft) {
        Sheet sheet = sheet("措施", "问题序号", "措施序号", "措施", "时限原文", "截止日期");
        for (PlanDraft.Issue issue : draft.issues()) {
            for (PlanDraft.Measure measure : issue.measures()) {
                row(
                        sheet,
                        issue.number(),
                        measure.number(),
                        measure.text(),
                        DraftWords.raws(measure.deadlines()),
                        DraftWords.dates(measure.deadlines()));
            }
        }
    }

    private void responsibilities(PlanDraft draft) {
        Sheet sheet = sheet("责任", "所属", "序号", "单位", "角色", "对应措施", "是否单位组", "原文");
        for (PlanDraft.Issue issue : draft.issues()) {
            duties(sheet, "问题", issue.number(), issue.responsibilities());
        }
        for (PlanDraft.Task task : draft.tasks()) {
            duties(sheet, "任务", task.number(), task.responsibilities());
        }
    }

    private void duties(
            Sheet sheet, String kind, String number, List<PlanDraft.Responsibility> duties) {
        for (PlanDraft.Responsibility duty : duties) {
            row(
                    sheet,
                    kind,
                    number,
                    duty.unit(),
                    DraftWords.role(duty.role()),
                    DraftWords.scope(duty),
                    duty.group() ? "是" : "",
                    duty.raw());
        }
    }

    private void tasks(PlanDraft draft) {
        Sheet sheet = sheet("任务", "序号", "类别", "任务", "全文", "截止日期", "分工依据");
        for (PlanDraft.Task task : draft.tasks()) {
            row(
                    sheet,
                    task.number(),
                    task.section(),
                    task.title(),
                    task.text(),
                    DraftWords.dates(task.deadlines()),
                    task.divisionByReference());
        }
    }

    private void indicators(PlanDraft draft) {
        Sheet sheet = sheet("指标", "指标", "关系", "数值", "单位", "截止日期", "基准年");
        for (PlanDraft.Indicator indicator : draft.indicators()) {
            row(
                    sheet,
                    indicator.name(),
                    DraftWords.comparator(indicator.comparator()),
                    indicator.value(),
                    indicator.unit(),
                    indicator.due(),
                    indicator.baselineYear());
        }
    }

    private void warnings(PlanDraft draft) {
        Sheet sheet = sheet("疑点", "位置", "说明", "代码", "原文");
        for (Warning warning : draft.warnings()) {
            SourceSpan span = warning.span();
            String words = span == null ? null : span.of(draft.text());
            row(sheet, warning.at(), warning.message(), warning.code(), words);
        }
    }

    private Sheet sheet(String name, String... header) {
        Sheet sheet = book.createSheet(name);
        sheet.createFreezePane(0, 1);
        row(sheet, (Object[]) header);
        for (int i = 0; i < header.length; i++) {
            boolean wide = List.of("问题", "整改目标", "措施", "全文", "说明", "原文", "任务").contains(header[i]);
            sheet.setColumnWidth(i, (wide ? 48 : 14) * 256);
        }
        return sheet;
    }

    private void row(Sheet sheet, @Nullable Object... values) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (value != null) {
                String text = String.valueOf(value);
                row.createCell(i)
                        .setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
                row.getCell(i).setCellStyle(wrapped);
            }
        }
    }
}
