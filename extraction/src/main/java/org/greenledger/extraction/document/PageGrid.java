package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One ruled table: its lines cut the plane into cells, missing lines merge them. */
final class PageGrid {

    private static final float NEAR = 2.5f;

    private final float[] xs;
    private final float[] ys;

    /** For each row and upright position whether a line stands there. */
    private final boolean[][] walls;

    /** For each level position and column whether a line lies there. */
    private final boolean[][] floors;

    private PageGrid(float[] xs, float[] ys) {
        this.xs = xs;
        this.ys = ys;
        this.walls = new boolean[Math.max(0, ys.length - 1)][xs.length];
        this.floors = new boolean[ys.length][Math.max(0, xs.length - 1)];
    }

    static @Nullable PageTable table(
            int page, List<PageRule> upright, List<PageRule> allLevel, List<PageGlyph> glyphs) {
        float top = Float.MAX_VALUE;
        float bottom = 0;
        for (PageRule rule : upright) {
            top = Math.min(top, rule.y1());
            bottom = Math.max(bottom, rule.y2());
        }
        List<Float> across = new ArrayList<>();
        List<Float> down = new ArrayList<>();
        upright.forEach(rule -> across.add((rule.x1() + rule.x2()) / 2));
        List<PageRule> level = new ArrayList<>();
        for (PageRule rule : allLevel) {
            if (rule.y1() > top - NEAR && rule.y2() < bottom + NEAR) {
                level.add(rule);
                down.add((rule.y1() + rule.y2()) / 2);
            }
        }
        PageGrid grid = new PageGrid(PageTables.distinct(across), PageTables.distinct(down));
        if (grid.xs.length < 2 || grid.ys.length < 2 || grid.xs.length + grid.ys.length < 5) {
            return null;
        }
        grid.build(upright, level);
        return grid.fill(page, glyphs);
    }

    private void build(List<PageRule> upright, List<PageRule> level) {
        for (PageRule rule : upright) {
            int x = nearest(xs, (rule.x1() + rule.x2()) / 2);
            for (int row = 0; row < walls.length; row++) {
                float middle = (ys[row] + ys[row + 1]) / 2;
                walls[row][x] |= rule.y1() <= middle && middle <= rule.y2();
            }
        }
        for (PageRule rule : level) {
            int y = nearest(ys, (rule.y1() + rule.y2()) / 2);
            for (int column = 0; column + 1 < xs.length; column++) {
                float middle = (xs[column] + xs[column + 1]) / 2;
                floors[y][column] |= rule.x1() <= middle && middle <= rule.x2();
            }
        }
    }

    private static int nearest(float[] positions, float p) {
        int found = java.util.Arrays.binarySearch(positions, p);
        int after = found >= 0 ? found : -found - 1;
        if (after == positions.length) {
            return after - 1;
        }
        return after > 0 && p - positions[after - 1] < positions[after] - p ? after - 1 : after;
    }

    private PageTable fill(int page, List<PageGlyph> glyphs) {
        int rows = ys.length - 1;
        int columns = xs.length - 1;
        int[][] owner = new int[rows][columns];
        List<int[]> areas = new ArrayList<>(); // row, column, rows, columns
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (owner[row][column] == 0) {
                    areas.add(area(row, column, owner, areas.size() + 1));
                }
            }
        }
        List<List<PageGlyph>> inside = new ArrayList<>();
        areas.forEach(area -> inside.add(new ArrayList<>()));
        glyphs.removeIf(
                glyph -> {
                    int row = interval(ys, glyph.middle());
                    int column = interval(xs, glyph.x() + glyph.width() / 2);
                    if (row < 0 || column < 0) {
                        return false;
                    }
                    inside.get(owner[row][column] - 1).add(glyph);
                    return true;
                });
        List<PageTable.Cell> cells = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            int[] a = areas.get(i);
            String text = CellLines.joined(PageLines.of(page, inside.get(i)));
            cells.add(new PageTable.Cell(a[0], a[2], xs[a[1]], xs[a[1] + a[3]], text));
        }
        return new PageTable(page, ys[0], ys[rows], xs, rows, cells);
    }

    /** Takes the largest rectangle without inner lines that begins here. */
    private int[] area(int row, int column, int[][] owner, int name) {
        int width = 1;
        while (column + width < xs.length - 1
                && !walls[row][column + width]
                && owner[row][column + width] == 0) {
            width++;
        }
        int height = 1;
        while (row + height < ys.length - 1 && open(row + height, column, width, owner)) {
            height++;
        }
        for (int r = row; r < row + height; r++) {
            for (int c = column; c < column + width; c++) {
                owner[r][c] = name;
            }
        }
        return new int[] {row, column, height, width};
    }

    private boolean open(int row, int column, int width, int[][] owner) {
        for (int c = column; c < column + width; c++) {
            if (floors[row][c] || owner[row][c] != 0 || (c > column && walls[row][c])) {
                return false;
            }
        }
        return true;
    }

    /** The interval that holds {@code p}, or -1. */
    private static int interval(float[] positions, float p) {
        int found = java.util.Arrays.binarySearch(positions, p);
        int at = found >= 0 ? found : -found - 2;
        return at >= 0 && at < positions.length - 1 ? at : -1;
    }
}
