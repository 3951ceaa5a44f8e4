package org.greenledger.app.progress.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.greenledger.app.documents.sheets.CellText;
import org.greenledger.app.ledger.Progress;
import org.jspecify.annotations.Nullable;

/** Writes what is owed as rows, with last period's values; everything is text, never a formula. */
final class ReportSheetWriter {

    private static final List<String> HOW =
            List.of(
                    "每行是一项应报的措施。浅绿色表头的列由您填写，灰色表头的列不能修改。",
                    "浅绿色各列都留空的行不导入，可以分几次填报。填了的行须有完成比例。",
                    "填好后在填报页点“导入”上传。系统先检查，逐格列出错误；确认后一次报送，或先存为草稿。有一处错误就全部不报送。",
                    "佐证请在网页或手机上添加；已经选好的佐证，导入后仍然保留。",
                    "以 = + - @ 开头的文字前加了一个单引号，防止被当作公式，导入时自动去掉。");

    private ReportSheetWriter() {}

    static void write(String name, List<ReportLine> lines, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "GreenLedger", "1.0");
        Worksheet sheet = book.newWorksheet("填报");
        head(sheet, lines.size());
        int row = 0;
        for (ReportLine line : lines) {
            row++;
            for (ReportColumn column : ReportColumn.values()) {
                String words = say(line, column);
                if (!words.isEmpty()) {
                    sheet.inlineString(row, column.ordinal(), CellText.guarded(words));
                }
            }
        }
        sheet.finish();
        guide(book, name);
        book.finish();
    }

    private static void head(Worksheet sheet, int rows) {
        for (ReportColumn column : ReportColumn.values()) {
            int at = column.ordinal();
            sheet.value(0, at, column.head());
            sheet.width(at, column.width());
            sheet.style(0, at)
                    .bold()
                    .verticalAlignment("center")
                    .fillColor(column.editable() ? "E2F0EA" : "EAECF0")
                    .borderStyle("thin")
                    .set();
        }
        sheet.rowHeight(0, 24);
        sheet.freezePane(ReportColumn.TEXT.ordinal(), 1);
        String states =
                Arrays.stream(Progress.values())
                        .map(Progress::chinese)
                        .collect(Collectors.joining(","));
        int at = ReportColumn.PROGRESS.ordinal();
        sheet.range(1, at, Math.max(1, rows), at).validateWithListByFormula("\"" + states + "\"");
    }

    private static String say(ReportLine line, ReportColumn column) {
        return switch (column) {
            case KEY -> ReportKey.of(line.owed(), line.version()).words();
            case NUMBER -> line.number() + (line.measure() == null ? "" : "-" + line.measure());
            case TEXT -> line.text();
            case UNIT -> line.unitName();
            case DUE -> line.dueOn() == null ? "" : line.dueOn().toString();
            case SCHEDULED -> percent(line.scheduled());
            case LAST_PERCENT -> percent(line.lastPercent());
            case LAST_DONE -> line.lastDone();
            case PERCENT, PROGRESS, DONE, PROBLEMS, NEXT, FORECAST, REASON -> "";
        };
    }

    private static String percent(@Nullable Integer value) {
        return value == null ? "" : value + "%";
    }

    private static void guide(Workbook book, String name) throws IOException {
        Worksheet sheet = book.newWorksheet("说明");
        sheet.value(0, 0, name);
        int row = 1;
        for (String line : HOW) {
            sheet.value(row, 0, row + ". " + line);
            row++;
        }
        for (ReportColumn column : ReportColumn.values()) {
            row++;
            sheet.value(row, 0, column.head());
            sheet.value(row, 1, column.editable() ? "填写" : "不能修改");
            sheet.value(row, 2, column.note());
        }
        sheet.width(0, 16);
        sheet.width(1, 10);
        sheet.width(2, 90);
        sheet.finish();
    }
}
