package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays cells with row and column spans on a grid, as HTML tables do. Rows are added from the top;
 * cells take the next free place of their row.
 */
final class Grid {

    /** More columns than this no office table has; what lies beyond shares the last column. */
    private static final int WIDEST = 500;

    /** A cell at its first grid position. */
    record Cell(int row, int column, int rowSpan, int columnSpan, String text) {}

    private final List<Cell> cells = new ArrayList<>();

    /** For each column the index of the last cell that covers it, or -1. */
    private final int[] last = new int[WIDEST];

    /** For each column the first row that is free. */
    private final int[] free = new int[WIDEST];

    private int row = -1;
    private int next;
    private int columns;

    Grid() {
        java.util.Arrays.fill(last, -1);
    }

    void startRow() {
        row++;
        next = 0;
    }

    /** Leaves grid columns of this row empty. */
    void skip(int count) {
        next = Math.min(WIDEST - 1, next + Math.max(0, count));
    }

    /**
     * Adds a cell.
     *
     * @param rowSpan rows it covers; 0 for all that follow
     */
    void cell(String text, int rowSpan, int columnSpan) {
        while (next < WIDEST - 1 && free[next] > row) {
            next++;
        }
        int width = Math.max(1, Math.min(columnSpan, WIDEST - next));
        int height = rowSpan <= 0 ? Integer.MAX_VALUE - row : rowSpan;
        put(new Cell(row, next, height, width, text));
    }

    /** Puts a cell at a place of its own; rows are added as needed. */
    void place(int atRow, int column, int rowSpan, int columnSpan, String text) {
        row = Math.max(row, atRow + rowSpan - 1);
        int from = Math.min(column, WIDEST - 1);
        int width = Math.min(columnSpan, WIDEST - from);
        cells.add(new Cell(atRow, from, rowSpan, width, text));
        columns = Math.max(columns, from + width);
    }

    /** A cell that continues the one above it, as Word tells merged cells. */
    void continued(String text, int columnSpan) {
        Cell above = next < WIDEST && last[next] >= 0 ? cells.get(last[next]) : null;
        if (above == null || above.column != next || above.row + above.rowSpan != row) {
            cell(text, 1, columnSpan);
            return;
        }
        String both = text.isBlank() ? above.text : (above.text + "\n" + text).strip();
        cells.set(
                last[next],
                new Cell(above.row, above.column, above.rowSpan + 1, above.columnSpan, both));
        occupy(above.column, above.columnSpan, row + 1);
    }

    private void put(Cell cell) {
        cells.add(cell);
        for (int i = cell.column; i < cell.column + cell.columnSpan; i++) {
            last[i] = cells.size() - 1;
        }
        occupy(
                cell.column,
                cell.columnSpan,
                (int) Math.min(Integer.MAX_VALUE, (long) row + cell.rowSpan));
    }

    private void occupy(int from, int width, int until) {
        for (int i = from; i < from + width; i++) {
            free[i] = until;
        }
        next = Math.min(WIDEST - 1, from + width);
        columns = Math.max(columns, from + width);
    }

    int rows() {
        return row + 1;
    }

    int columns() {
        return columns;
    }

    /** All cells in reading order, none reaching below the last row. */
    List<Cell> cells() {
        List<Cell> clipped = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            int height = Math.min(cell.rowSpan, rows() - cell.row);
            clipped.add(new Cell(cell.row, cell.column, height, cell.columnSpan, cell.text));
        }
        clipped.sort(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
        return clipped;
    }

    /** The cell whose text was added last, if any. */
    @Nullable Cell latest() {
        return cells.isEmpty() ? null : cells.get(cells.size() - 1);
    }
}
