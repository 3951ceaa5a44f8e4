package org.greenledger.extraction.text;

import java.util.StringJoiner;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.Unreadable;
import org.greenledger.extraction.document.Documents;
import org.greenledger.extraction.document.RawDocument;

/** What became of a document, a line for each paragraph and table row. */
public final class Shown {

    private Shown() {}

    /** Opens and cleans; checks the books on the way. */
    public static CleanText read(byte[] content) throws Unreadable {
        RawDocument raw = Documents.open("document", content);
        CleanText clean = Cleaning.clean(raw);
        Account.check(raw, clean);
        return clean;
    }

    /** The blocks as text. */
    public static String of(byte[] content) throws Unreadable {
        CleanText clean = read(content);
        StringBuilder shown = new StringBuilder();
        for (Block block : clean.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                shown.append(paragraph.heading() > 0 ? "H" + paragraph.heading() : "P").append(' ');
                shown.append(paragraph.span().of(clean.text())).append('\n');
            } else {
                table((Block.Table) block, clean.text(), shown);
            }
        }
        return shown.toString();
    }

    private static void table(Block.Table table, String text, StringBuilder shown) {
        for (int row = 0; row < table.rows(); row++) {
            StringJoiner line = new StringJoiner(" | ", "| ", "\n");
            for (Block.Cell cell : table.cells()) {
                if (cell.row() == row) {
                    boolean merged = cell.rowSpan() > 1 || cell.columnSpan() > 1;
                    String span =
                            merged ? " [" + cell.rowSpan() + "x" + cell.columnSpan() + "]" : "";
                    line.add(cell.span().of(text).replace("\n", "⏎") + span);
                }
            }
            shown.append(line);
        }
    }
}
