package org.greenledger.app.exchange.units;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.greenledger.app.documents.sheets.CellText;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.UnitView;
import org.jspecify.annotations.Nullable;

/** Writes every unit as a row; everything is text, never a formula. */
final class UnitSheetWriter {

    private static final List<String> HOW =
            List.of(
                    "每个单位一行。浅绿色表头的列可以修改，灰色表头的列不能修改。",
                    "新增单位：加一行，识别码留空。上级可以是表中另一行新增的单位。",
                    "更名、划转、撤销：改全称、上级单位或状态，并填写变更日期和变更依据。合并：把几个单位的状态改为已撤销，承接单位填同一个单位（可以是新增的）。",
                    "删去的行视为不改动；要撤销单位请改状态，不能删行。撤销误操作请到单位页面恢复。",
                    "修改后在单位名册“导入 Excel”上传。系统先检查，列出全部错误和改动，确认后一次写入；有一处错误就全部不写入。",
                    "以 = + - @ 开头的文字前加了一个单引号，防止被当作公式，导入时自动去掉。公式按其结果读取。");

    private final Map<UnitId, UnitView> byId = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final Map<UnitId, List<UnitView>> heirs;

    UnitSheetWriter(List<UnitView> units, Map<UnitId, List<UnitView>> heirs) {
        this.heirs = heirs;
        Set<String> seen = new HashSet<>();
        for (UnitView unit : units) {
            byId.put(unit.id(), unit);
            if (!unit.closed() && !seen.add(unit.name())) {
                shared.add(unit.name());
            }
        }
    }

    void write(List<UnitView> units, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "GreenLedger", "1.0");
        Worksheet sheet = book.newWorksheet("单位名册");
        head(sheet, units.size());
        int row = 0;
        for (UnitView unit : units) {
            row++;
            for (UnitColumn column : UnitColumn.values()) {
                String words = say(unit, column);
                if (!words.isEmpty()) {
                    sheet.inlineString(row, column.ordinal(), CellText.guarded(words));
                }
            }
        }
        sheet.finish();
        guide(book);
        book.finish();
    }

    private static void head(Worksheet sheet, int rows) {
        for (UnitColumn column : UnitColumn.values()) {
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
        sheet.freezePane(UnitColumn.SHORT.ordinal(), 1);
        int last = rows + 1_000;
        offer(
                sheet,
                UnitColumn.KIND,
                last,
                Arrays.stream(UnitKind.values())
                        .map(UnitKind::chinese)
                        .filter(k -> !k.contains(","))
                        .toList());
        offer(sheet, UnitColumn.STATE, last, List.of(UnitColumn.OPEN, UnitColumn.CLOSED));
        sheet.setAutoFilter(0, 0, UnitColumn.values().length - 1);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.repeatRows(0);
    }

    private static void offer(Worksheet sheet, UnitColumn column, int last, List<String> words) {
        sheet.range(1, column.ordinal(), last, column.ordinal())
                .validateWithListByFormula("\"" + String.join(",", words) + "\"");
    }

    private String say(UnitView unit, UnitColumn column) {
        return switch (column) {
            case KEY -> String.valueOf(unit.id().value());
            case NAME -> unit.name();
            case SHORT -> String.join("、", unit.shortNames());
            case FORMER -> String.join("、", unit.formerNames());
            case KIND -> unit.kind().chinese();
            case CODE -> Objects.requireNonNullElse(unit.regionCode(), "");
            case REGION -> Objects.requireNonNullElse(unit.region(), "");
            case PARENT -> parent(unit.parent());
            case STATE -> unit.closed() ? UnitColumn.CLOSED : UnitColumn.OPEN;
            case SUCCESSORS ->
                    heirs.getOrDefault(unit.id(), List.of()).stream()
                            .map(UnitView::name)
                            .collect(Collectors.joining("、"));
            case FROM, ON, REASON -> "";
        };
    }

    private String parent(@Nullable UnitId id) {
        UnitView parent = id == null ? null : byId.get(id);
        if (parent == null) {
            return "";
        }
        UnitId up = parent.parent();
        UnitView above = up == null ? null : byId.get(up);
        return shared.contains(parent.name()) && above != null
                ? parent.name() + "（" + above.name() + "）"
                : parent.name();
    }

    private static void guide(Workbook book) throws IOException {
        Worksheet sheet = book.newWorksheet("说明");
        int row = 0;
        for (String line : HOW) {
            sheet.value(row, 0, (row + 1) + ". " + line);
            row++;
        }
        for (UnitColumn column : UnitColumn.values()) {
            row++;
            sheet.value(row, 0, column.head());
            sheet.value(row, 1, column.editable() ? "可以修改" : "不能修改");
            sheet.value(row, 2, column.note());
        }
        sheet.width(0, 16);
        sheet.width(1, 10);
        sheet.width(2, 90);
        sheet.finish();
    }
}
