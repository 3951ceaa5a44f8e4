package org.greenledger.extraction.document;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** The cells of a sheet that have words; empty formatted rows and columns are not among them. */
final class SheetCells implements SheetContentsHandler {

    private static final int MOST_ROWS = 200_000;

    private final TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
    private int row;
    private long length;

    @Override
    public void startRow(int number) {
        row = number;
    }

    @Override
    public void endRow(int number) {}

    @Override
    public void cell(
            @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        if (value == null || value.isBlank() || reference == null || rows.size() > MOST_ROWS) {
            return;
        }
        int column = new CellReference(reference).getCol();
        rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, value.strip());
        length += value.length();
    }

    long length() {
        return length;
    }

    /** The cells without the empty rows and columns around and between them. */
    Grid grid(Map<Long, CellRangeAddress> merged) {
        Set<Integer> used = new HashSet<>();
        rows.values().forEach(cells -> used.addAll(cells.keySet()));
        TreeMap<Integer, Integer> columns = numbered(used);
        TreeMap<Integer, Integer> lines = numbered(rows.keySet());
        Grid grid = new Grid();
        rows.forEach(
                (line, cells) ->
                        cells.forEach(
                                (column, text) -> {
                                    CellRangeAddress area =
                                            merged.get(MergedCells.key(line, column));
                                    int lastRow = area == null ? line : area.getLastRow();
                                    int lastColumn = area == null ? column : area.getLastColumn();
                                    grid.place(
                                            lines.getOrDefault(line, 0),
                                            columns.getOrDefault(column, 0),
                                            within(lines, line, lastRow),
                                            within(columns, column, lastColumn),
                                            text);
                                }));
        return grid;
    }

    private static TreeMap<Integer, Integer> numbered(Set<Integer> used) {
        TreeMap<Integer, Integer> numbers = new TreeMap<>();
        used.stream().sorted().forEach(i -> numbers.put(i, numbers.size()));
        return numbers;
    }

    private static int within(TreeMap<Integer, Integer> used, int first, int last) {
        Map.Entry<Integer, Integer> end = used.floorEntry(last);
        Integer begin = used.get(first);
        return end == null || begin == null ? 1 : Math.max(1, end.getValue() - begin + 1);
    }
}
