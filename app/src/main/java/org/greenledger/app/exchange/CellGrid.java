package org.greenledger.app.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.greenledger.app.documents.sheets.CellText;
import org.greenledger.app.documents.sheets.Cells;
import org.greenledger.app.shared.Refused;

/** Takes a sheet's cells one after the other and makes rows with known columns of them. */
final class CellGrid implements Cells {

    /** More rows than a rectification office edits at once, few enough for one transaction. */
    static final int MOST_ROWS = 20_000;

    private static final int HEAD_WITHIN = 20;
    private static final int MOST_COLUMNS = 200;

    private final TreeMap<Integer, Map<Integer, String>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merges = new ArrayList<>();
    private Map<Integer, String> current = new HashMap<>();
    private int headRow = -1;
    private Map<SheetColumn, Integer> columns = Map.of();

    @Override
    public boolean hasHead() {
        return headRow >= 0;
    }

    @Override
    public void merged(CellRangeAddress range) {
        merges.add(range);
    }

    @Override
    public void cell(int column, String words) {
        if (column < MOST_COLUMNS && !words.isBlank()) {
            current.put(column, words);
        }
    }

    @Override
    public void endRow(int row) {
        Map<Integer, String> cells = current;
        if (cells.isEmpty()) {
            return;
        }
        current = new HashMap<>();
        if (headRow < 0) {
            lookForHead(row, cells);
            return;
        }
        rows.put(row, cells);
        if (rows.size() > MOST_ROWS) {
            throw Refused.because("表格超过%d行。请筛选后分几次导出、导入".formatted(MOST_ROWS));
        }
    }

    private void lookForHead(int row, Map<Integer, String> cells) {
        if (row >= HEAD_WITHIN) {
            return;
        }
        Map<SheetColumn, Integer> found = new EnumMap<>(SheetColumn.class);
        cells.forEach(
                (at, words) ->
                        SheetColumn.headed(words).ifPresent(c -> found.merge(c, at, Math::min)));
        if (found.containsKey(SheetColumn.KEY)) {
            headRow = row;
            columns = found;
        }
    }

    Sheet sheet(String name) {
        merges.forEach(this::spread);
        List<SheetRow> found = new ArrayList<>();
        rows.forEach((number, cells) -> found.add(row(number, cells)));
        return new Sheet(name, headRow + 1, columns, found);
    }

    /** Every cell of a merged range says what its first one says. */
    private void spread(CellRangeAddress range) {
        Map<Integer, String> first = rows.get(range.getFirstRow());
        String words = first == null ? null : first.get(range.getFirstColumn());
        if (words == null) {
            return;
        }
        rows.subMap(range.getFirstRow(), true, range.getLastRow(), true)
                .values()
                .forEach(
                        cells ->
                                columns.values().stream()
                                        .filter(range::containsColumn)
                                        .forEach(c -> cells.putIfAbsent(c, words)));
    }

    private SheetRow row(int number, Map<Integer, String> cells) {
        Map<SheetColumn, String> known = new EnumMap<>(SheetColumn.class);
        columns.forEach(
                (column, at) -> {
                    String words = CellText.plain(cells.getOrDefault(at, ""));
                    if (column.holdsDates()) {
                        words = CellText.date(words).map(Object::toString).orElse(words);
                    }
                    if (!words.isEmpty()) {
                        known.put(column, words);
                    }
                });
        return new SheetRow(number + 1, known);
    }
}
