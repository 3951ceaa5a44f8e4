package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.Block.Cell;
import org.greenledger.extraction.SourceSpan;
import org.jspecify.annotations.Nullable;

/** A table by rows and columns: a merged cell stands at every place it covers. */
final class TableGrid {
    private static final long LARGEST = 4_000_000;
    private static final Cell[] EMPTY = {};

    private final String text;
    private final Cell[][] places;
    private final int columns;

    private TableGrid(String text, Cell[][] places, int columns) {
        this.text = text;
        this.places = places;
        this.columns = columns;
    }

    /** The grid of a table; null when it is larger than any office table. */
    static @Nullable TableGrid of(Block.Table table, String text) {
        long area = 0;
        for (Cell cell : table.cells()) {
            area += (long) cell.rowSpan() * cell.columnSpan();
        }
        if (area > LARGEST || table.rows() > LARGEST) {
            return null;
        }
        Cell[][] places = new Cell[table.rows()][];
        Arrays.fill(places, EMPTY);
        for (Cell cell : table.cells()) {
            int bottom = Math.min(table.rows(), cell.row() + cell.rowSpan());
            for (int row = cell.row(); row < bottom; row++) {
                place(places, row, cell);
            }
        }
        return new TableGrid(text, places, table.columns());
    }

    private static void place(Cell[][] places, int row, Cell cell) {
        int right = cell.column() + cell.columnSpan();
        if (places[row].length < right) {
            places[row] = Arrays.copyOf(places[row], Math.max(right, places[row].length * 2));
        }
        Arrays.fill(places[row], cell.column(), right, cell);
    }

    int rows() {
        return places.length;
    }

    int columns() {
        return columns;
    }

    /** The cell that covers the place, or null where there is none. */
    @Nullable Cell at(int row, int column) {
        return row >= 0 && row < places.length && column >= 0 && column < places[row].length
                ? places[row][column]
                : null;
    }

    /** The words at the place, without blanks around them; empty where there are none. */
    String words(int row, int column) {
        return words(at(row, column));
    }

    /** The words of a cell, without blanks around them. */
    String words(@Nullable Cell cell) {
        return cell == null ? "" : cell.span().of(text).strip();
    }

    /** The distinct cells of a row that hold words, from left to right. */
    List<Cell> filled(int row) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (Cell cell : places[row]) {
            if (cell != null && !words(cell).isEmpty()) {
                cells.add(cell);
            }
        }
        return new ArrayList<>(cells);
    }

    /** The words of a cell as a span, without blanks around them. */
    SourceSpan trimmed(Cell cell) {
        return trimmed(text, cell.span());
    }

    /** The span without blanks at its ends. */
    static SourceSpan trimmed(String text, SourceSpan span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new SourceSpan(start, end);
    }
}
