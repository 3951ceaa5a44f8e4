package org.greenledger.app.exchange;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The second sheet 说明: what the columns are and how the sheet comes back. */
final class GuideSheet {

    private static final List<String> HOW =
            List.of(
                    "本表每条措施一行，问题的内容在它的每一行重复。浅绿色表头的列可以修改，灰色表头的列不能修改。",
                    "同一问题的内容只须改一行；改了几行的，各行须一致。其余各行可以保持原样，也可以留空。",
                    "修改后在“表格导入”页上传。系统先检查、列出全部错误和改动，确认后才写入台账；有一处错误就全部不写入。",
                    "导出后若别人改过同一问题，您对它的改动会被指出，不会覆盖别人的改动。",
                    "本表不能新增或删除问题和措施：删去的行视为不改动；新增问题请导入方案的新版本。",
                    "以 = + - @ 开头的文字前加了一个单引号，防止被当作公式，导入时自动去掉。");

    private GuideSheet() {}

    static void write(Workbook book) throws IOException {
        Worksheet sheet = book.newWorksheet("说明");
        int row = 0;
        for (String line : HOW) {
            sheet.value(row, 0, (row + 1) + ". " + line);
            row++;
        }
        row++;
        List<String> heads = List.of("列", "能否修改", "内容");
        for (int c = 0; c < heads.size(); c++) {
            sheet.value(row, c, heads.get(c));
            sheet.style(row, c).bold().borderStyle("thin").fillColor("EAECF0").set();
        }
        for (SheetColumn column : SheetColumn.values()) {
            row++;
            sheet.value(row, 0, column.head());
            sheet.value(row, 1, column.field() == null ? "不能" : "可以");
            sheet.value(row, 2, column.note());
        }
        sheet.width(0, 16);
        sheet.width(1, 10);
        sheet.width(2, 90);
        sheet.finish();
    }
}
