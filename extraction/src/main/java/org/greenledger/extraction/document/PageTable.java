package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A ruled table on a page, or on several where it goes on.
 *
 * @param edges the upright lines from left to right
 * @param rows how many rows it has
 */
record PageTable(int page, float top, float bottom, float[] edges, int rows, List<Cell> cells) {

    /** A cell between two upright lines; rows count from 0. */
    record Cell(int row, int rowSpan, float left, float right, String text) {}

    /** Whether {@code next}, on the page after, looks like the rest of this table. */
    boolean goesOn(PageTable next) {
        return Math.abs(edges[0] - next.edges[0]) < 4
                && Math.abs(edges[edges.length - 1] - next.edges[next.edges.length - 1]) < 4;
    }

    private List<Cell> row(int row) {
        return cells.stream().filter(cell -> cell.row == row).toList();
    }

    /** This table and the rest of it; a repeated header and a row torn in two are mended. */
    PageTable with(PageTable next) {
        int skip = repeatedHeader(next);
        List<Cell> all = new ArrayList<>(cells);
        List<Cell> taken = new ArrayList<>();
        int from = skip;
        if (skip < next.rows && torn(next, skip)) {
            next.row(skip).forEach(part -> extend(all, part, part.rowSpan - 1));
            from++;
        } else if (skip < next.rows) {
            next.row(skip).stream()
                    .filter(cell -> cell.text.isEmpty() && merges(cell, next))
                    .filter(cell -> extend(all, cell, cell.rowSpan))
                    .forEach(taken::add);
        }
        for (Cell cell : next.cells) {
            if (cell.row >= from && !taken.contains(cell)) {
                all.add(
                        new Cell(
                                cell.row - from + rows,
                                cell.rowSpan,
                                cell.left,
                                cell.right,
                                cell.text));
            }
        }
        return new PageTable(
                page, top, next.bottom, union(edges, next.edges), rows + next.rows - from, all);
    }

    private int repeatedHeader(PageTable next) {
        int same = 0;
        while (same < Math.min(3, Math.min(rows, next.rows))
                && words(row(same)).equals(words(next.row(same)))) {
            same++;
        }
        return same;
    }

    private static List<String> words(List<Cell> row) {
        return row.stream().map(cell -> cell.text.replaceAll("\\s", "")).toList();
    }

    /**
     * Whether a row goes on: its first cell is empty, and most others are too or go on with a
     * sentence begun on the page before.
     */
    private boolean torn(PageTable next, int row) {
        List<Cell> first = next.row(row);
        if (first.size() < 2 || !first.get(0).text.isEmpty()) {
            return false;
        }
        long empty = first.stream().filter(cell -> cell.text.isEmpty()).count();
        boolean goesOn = first.stream().anyMatch(cell -> !cell.text.isEmpty() && breaksOff(cell));
        return empty < first.size() && (goesOn || empty * 2 >= first.size());
    }

    private boolean breaksOff(Cell below) {
        return cells.stream()
                .filter(cell -> above(cell, below) && !cell.text.isEmpty())
                .anyMatch(cell -> "。；;！？".indexOf(cell.text.charAt(cell.text.length() - 1)) < 0);
    }

    private boolean above(Cell cell, Cell below) {
        return cell.row + cell.rowSpan == rows && Math.abs(cell.left - below.left) < 4;
    }

    /** Whether cells of this column are merged over rows elsewhere in the table. */
    private boolean merges(Cell cell, PageTable next) {
        return java.util.stream.Stream.concat(cells.stream(), next.cells.stream())
                .anyMatch(other -> other.rowSpan > 1 && Math.abs(other.left - cell.left) < 4);
    }

    /** Adds the words of {@code part} and so many rows to the cell it goes on from. */
    private boolean extend(List<Cell> all, Cell part, int more) {
        for (int i = all.size() - 1; i >= 0; i--) {
            Cell cell = all.get(i);
            if (above(cell, part)) {
                boolean own = cell.text.matches("(?s).*[。；;！？]") && Numbered.begins(part.text);
                String text = cell.text + (own ? "\n" : "") + part.text;
                all.set(i, new Cell(cell.row, cell.rowSpan + more, cell.left, cell.right, text));
                return true;
            }
        }
        return false;
    }

    private static float[] union(float[] a, float[] b) {
        List<Float> both = new ArrayList<>();
        for (float x : a) {
            both.add(x);
        }
        for (float x : b) {
            both.add(x);
        }
        return PageTables.distinct(both);
    }

    /** The cells on a grid of their own. */
    Grid grid() {
        Grid grid = new Grid();
        for (Cell cell : cells) {
            int first = column(cell.left);
            int last = Math.max(first + 1, column(cell.right));
            grid.place(cell.row, first, cell.rowSpan, last - first, cell.text);
        }
        return grid;
    }

    private int column(float x) {
        int nearest = 0;
        for (int i = 1; i < edges.length; i++) {
            nearest = Math.abs(edges[i] - x) < Math.abs(edges[nearest] - x) ? i : nearest;
        }
        return nearest;
    }
}
