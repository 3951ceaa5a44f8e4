package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** A table of an old Word document; columns are told by the cells' edges. */
final class DocTable {

    private DocTable() {}

    static Grid grid(Table table, DocNumbering numbering) {
        List<Float> edges = new ArrayList<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                edges.add(left(row.getCell(c)));
                edges.add(right(row.getCell(c)));
            }
        }
        float[] columns = PageTables.distinct(edges);
        Grid grid = new Grid();
        for (int r = 0; r < table.numRows(); r++) {
            grid.startRow();
            row(grid, table.getRow(r), columns, numbering);
        }
        return grid;
    }

    private static void row(Grid grid, TableRow row, float[] columns, DocNumbering numbering) {
        for (int c = 0; c < row.numCells(); c++) {
            TableCell cell = row.getCell(c);
            if (cell.isMerged() && !cell.isFirstMerged()) {
                continue;
            }
            float end = right(cell);
            for (int next = c + 1;
                    cell.isFirstMerged() && next < row.numCells() && row.getCell(next).isMerged();
                    next++) {
                end = right(row.getCell(next));
            }
            int width = Math.max(1, index(columns, end) - index(columns, left(cell)));
            String words = numbering.words(cell);
            if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
                grid.continued(words, width);
            } else {
                grid.cell(words, 1, width);
            }
        }
    }

    private static float left(TableCell cell) {
        return cell.getLeftEdge() / 20f; // points
    }

    private static float right(TableCell cell) {
        return (cell.getLeftEdge() + cell.getWidth()) / 20f;
    }

    private static int index(float[] columns, float edge) {
        int nearest = 0;
        for (int i = 1; i < columns.length; i++) {
            nearest = Math.abs(columns[i] - edge) < Math.abs(columns[nearest] - edge) ? i : nearest;
        }
        return nearest;
    }
}
