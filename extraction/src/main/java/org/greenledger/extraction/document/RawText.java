package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.Format;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Unreadable;
import org.greenledger.extraction.Warning;

/** Gathers a document's raw text and blocks in reading order. */
final class RawText {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    void paragraph(CharSequence words, int heading, int page) throws Unreadable {
        if (!blank(words)) {
            blocks.add(new Block.Paragraph(add(words), heading, page));
            text.append('\n');
        }
    }

    /** Each line a paragraph of its own. */
    void lines(String words, int heading, int page) throws Unreadable {
        for (int start = 0; start <= words.length(); ) {
            int end = words.indexOf('\n', start);
            end = end < 0 ? words.length() : end;
            paragraph(words.substring(start, end), heading, page);
            start = end + 1;
        }
    }

    void aside(CharSequence words, String kind, String reason) throws Unreadable {
        if (!blank(words)) {
            asides.add(new Aside(add(words), kind, reason));
            text.append('\n');
        }
    }

    /** A table; one with a single column is no table but a frame around its paragraphs. */
    void table(Grid grid, int page) throws Unreadable {
        List<Grid.Cell> cells = grid.cells();
        if (grid.columns() <= 1) {
            for (Grid.Cell cell : cells) {
                lines(cell.text(), 0, page);
            }
            return;
        }
        List<Block.Cell> placed = new ArrayList<>(cells.size());
        int row = 0;
        int from = text.length();
        for (Grid.Cell cell : cells) {
            if (!placed.isEmpty()) {
                text.append(cell.row() == row ? '\t' : '\n');
            }
            row = cell.row();
            placed.add(
                    new Block.Cell(
                            row,
                            cell.column(),
                            cell.rowSpan(),
                            cell.columnSpan(),
                            add(cell.text())));
        }
        if (text.length() > from) {
            SourceSpan span = new SourceSpan(from, text.length());
            blocks.add(
                    new Block.Table(span, grid.rows(), grid.columns(), List.copyOf(placed), page));
            text.append('\n');
        }
    }

    void warn(Warning warning) {
        warnings.add(warning);
    }

    RawDocument done(Format format) {
        return new RawDocument(
                format,
                text.toString(),
                List.copyOf(blocks),
                List.copyOf(asides),
                List.copyOf(warnings));
    }

    private SourceSpan add(CharSequence words) throws Unreadable {
        Limits.checkText((long) text.length() + words.length());
        int start = text.length();
        text.append(words);
        return new SourceSpan(start, text.length());
    }

    static boolean blank(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }
}
