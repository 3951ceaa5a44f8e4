package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.Unreadable;

/** The words of a Word cell, a paragraph a line; a table inside it becomes lines as well. */
final class CellText implements WordBody.Sink {

    private record Piece(String text, int heading, List<Grid> table) {}

    private final List<Piece> pieces = new ArrayList<>();

    @Override
    public void paragraph(String text, int heading) {
        if (!RawText.blank(text)) {
            pieces.add(new Piece(text, heading, List.of()));
        }
    }

    @Override
    public void table(Grid grid) {
        pieces.add(new Piece(flat(grid), 0, List.of(grid)));
    }

    /** Hands everything on, where the cell turned out to be no cell. */
    void replay(WordBody.Sink sink) throws Unreadable {
        for (Piece piece : pieces) {
            if (piece.table.isEmpty()) {
                sink.paragraph(piece.text, piece.heading);
            } else {
                sink.table(piece.table.get(0));
            }
        }
    }

    static String flat(Grid grid) {
        StringBuilder text = new StringBuilder();
        int row = 0;
        for (Grid.Cell cell : grid.cells()) {
            if (!text.isEmpty()) {
                text.append(cell.row() == row ? ' ' : '\n');
            }
            row = cell.row();
            text.append(cell.text());
        }
        return text.toString();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(text.isEmpty() ? "" : "\n").append(piece.text);
        }
        return text.toString();
    }
}
