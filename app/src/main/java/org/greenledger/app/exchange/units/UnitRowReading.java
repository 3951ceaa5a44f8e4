package org.greenledger.app.exchange.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.greenledger.app.documents.sheets.CellText;
import org.greenledger.app.documents.sheets.SheetFault;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.units.BatchFault;
import org.greenledger.app.identity.units.BatchRow;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet as lines of a batch, and remembers which cells cannot be read. */
final class UnitRowReading {

    private final UnitCells cells;
    private final List<SheetFault> faults = new ArrayList<>();
    private final List<BatchRow> rows = new ArrayList<>();

    UnitRowReading(UnitCells cells) {
        this.cells = cells;
        List<String> missing =
                Arrays.stream(UnitColumn.values())
                        .filter(c -> c.editable() && !cells.has(c))
                        .map(UnitColumn::head)
                        .toList();
        if (!missing.isEmpty()) {
            throw Refused.because(
                    "表中缺少“%s”列。请从单位名册导出 Excel，在导出的表上修改".formatted(String.join("”“", missing)));
        }
        cells.rows().forEach((number, row) -> rows.add(read(number, row)));
    }

    List<BatchRow> rows() {
        return rows;
    }

    /**
     * What cannot be read, and what the register says against the rest, in the order of the rows.
     */
    List<SheetFault> faults(List<BatchFault> against) {
        List<SheetFault> all = new ArrayList<>(faults);
        for (BatchFault fault : against) {
            UnitColumn column = UnitColumn.filling(fault.field());
            String cell = cells.cellName(fault.row(), column);
            if (faults.stream().noneMatch(f -> f.cell().equals(cell))) {
                all.add(fault(fault.row(), column, fault.message()));
            }
        }
        all.sort(Comparator.comparingInt(SheetFault::row));
        return List.copyOf(all);
    }

    private BatchRow read(int number, Map<UnitColumn, String> row) {
        return new BatchRow(
                number,
                id(number, row),
                say(row, UnitColumn.NAME),
                names(say(row, UnitColumn.SHORT)),
                kind(number, row),
                say(row, UnitColumn.REGION),
                say(row, UnitColumn.CODE),
                say(row, UnitColumn.PARENT),
                day(number, row, UnitColumn.FROM),
                closed(number, row),
                names(say(row, UnitColumn.SUCCESSORS)),
                day(number, row, UnitColumn.ON),
                say(row, UnitColumn.REASON));
    }

    private @Nullable UnitId id(int number, Map<UnitColumn, String> row) {
        String words = say(row, UnitColumn.KEY);
        if (words.isEmpty()) {
            return null;
        }
        try {
            return new UnitId(Long.parseLong(words));
        } catch (NumberFormatException e) {
            faults.add(fault(number, UnitColumn.KEY, "识别码须为数字，请恢复导出时的样子；新增单位留空"));
            return new UnitId(-number);
        }
    }

    private UnitKind kind(int number, Map<UnitColumn, String> row) {
        String words = say(row, UnitColumn.KIND);
        Optional<UnitKind> kind =
                Arrays.stream(UnitKind.values()).filter(k -> k.chinese().equals(words)).findFirst();
        if (kind.isEmpty()) {
            String accepted =
                    Arrays.stream(UnitKind.values())
                            .map(UnitKind::chinese)
                            .collect(Collectors.joining("、"));
            faults.add(fault(number, UnitColumn.KIND, "类别须为其中之一：" + accepted));
        }
        return kind.orElse(UnitKind.OTHER);
    }

    private boolean closed(int number, Map<UnitColumn, String> row) {
        String words = say(row, UnitColumn.STATE);
        if (!words.isEmpty()
                && !words.equals(UnitColumn.OPEN)
                && !words.equals(UnitColumn.CLOSED)) {
            faults.add(fault(number, UnitColumn.STATE, "状态须为“在用”或“已撤销”"));
        }
        return words.equals(UnitColumn.CLOSED);
    }

    private @Nullable LocalDate day(int number, Map<UnitColumn, String> row, UnitColumn column) {
        String words = say(row, column);
        if (words.isEmpty()) {
            return null;
        }
        Optional<LocalDate> day = CellText.date(words);
        if (day.isEmpty()) {
            faults.add(fault(number, column, "日期须写成 2024-03-01 这样"));
        }
        return day.orElse(null);
    }

    private SheetFault fault(int number, UnitColumn column, String message) {
        Map<UnitColumn, String> row = cells.rows().getOrDefault(number, Map.of());
        return new SheetFault(
                number, cells.cellName(number, column), column.head(), say(row, column), message);
    }

    private static String say(Map<UnitColumn, String> row, UnitColumn column) {
        return row.getOrDefault(column, "");
    }

    private static List<String> names(String words) {
        return Arrays.stream(words.split("[,，、;；\\n]+"))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .distinct()
                .toList();
    }
}
