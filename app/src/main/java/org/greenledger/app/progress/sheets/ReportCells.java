package org.greenledger.app.progress.sheets;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.greenledger.app.documents.sheets.CellText;
import org.greenledger.app.documents.sheets.Cells;
import org.greenledger.app.shared.Refused;

/** Takes the cells of the sheet of reports; rows in which nothing was filled are left out. */
final class ReportCells implements Cells {

    static final int MOST_ROWS = 5_000;

    private static final int HEAD_WITHIN = 20;
    private static final int MOST_COLUMNS = 200;

    private final TreeMap<Integer, Map<ReportColumn, String>> rows = new TreeMap<>();
    private Map<Integer, String> current = new HashMap<>();
    private Map<ReportColumn, Integer> columns = Map.of();
    private int headRow = -1;

    @Override
    public boolean hasHead() {
        return headRow >= 0;
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
        current = new HashMap<>();
        if (headRow < 0) {
            head(row, cells);
            return;
        }
        Map<ReportColumn, String> known = new EnumMap<>(ReportColumn.class);
        columns.forEach(
                (column, at) -> {
                    String words = CellText.plain(cells.getOrDefault(at, ""));
                    if (!words.isEmpty()) {
                        known.put(column, words);
                    }
                });
        if (known.keySet().stream().anyMatch(ReportColumn::editable)) {
            rows.put(row + 1, known);
        }
        if (rows.size() > MOST_ROWS) {
            throw Refused.because("表格超过%d行，请分几次导入".formatted(MOST_ROWS));
        }
    }

    private void head(int row, Map<Integer, String> cells) {
        if (row >= HEAD_WITHIN) {
            return;
        }
        Map<ReportColumn, Integer> found = new EnumMap<>(ReportColumn.class);
        cells.forEach(
                (at, words) ->
                        ReportColumn.headed(words).ifPresent(c -> found.merge(c, at, Math::min)));
        if (found.containsKey(ReportColumn.KEY) && found.containsKey(ReportColumn.PERCENT)) {
            headRow = row;
            columns = found;
        }
    }

    /** The row with the heads, as Excel counts. */
    int headRow() {
        return headRow + 1;
    }

    /** What the known columns say, by row as Excel counts. */
    Map<Integer, Map<ReportColumn, String>> rows() {
        return rows;
    }

    /** The name of a cell, for example F12. */
    String cellName(int row, ReportColumn column) {
        return CellReference.convertNumToColString(columns.getOrDefault(column, 0)) + row;
    }
}
