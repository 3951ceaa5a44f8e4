package org.greenledger.app.documents;

import java.util.List;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.LeftOut;
import org.greenledger.extraction.SourceSpan;

/**
 * Writes a document as markup, in chunks that a browser lays out only when they come into sight.
 * Every paragraph and cell says in {@code data-at} at which position of the text it begins, so that
 * a selection can be told as a range.
 */
final class SourceMarkup {

    private static final int CHUNK = 4_000;
    private static final int INLINE = 12;

    private final String text;
    private final List<Block> blocks;
    private final List<LeftOut> leftOut;
    private final SourceMarks marks;
    private final StringBuilder out;
    private int nextLeftOut;
    private int inChunk;
    private int page;

    SourceMarkup(SourceText source, List<SourceMark> marks) {
        this.text = source.text();
        this.blocks = source.blocks();
        this.leftOut = source.leftOut();
        this.out = new StringBuilder(text.length() * 2 + 1_000);
        this.marks = new SourceMarks(text, marks, out);
    }

    String write() {
        out.append("<section class=\"source__chunk\">");
        int at = 0;
        for (Block block : blocks) {
            gap(at, block.span().start());
            turnPage(SourceLayout.page(block));
            if (block instanceof Block.Paragraph paragraph) {
                paragraph(paragraph.span(), paragraph.heading());
            } else if (block instanceof Block.Table table) {
                table(table);
            }
            at = Math.max(at, block.span().end());
        }
        gap(at, text.length());
        leftOutBefore(Integer.MAX_VALUE);
        out.append("</section>");
        return out.toString();
    }

    private void gap(int from, int to) {
        if (to > from && !text.substring(from, to).isBlank()) {
            paragraph(new SourceSpan(from, to), 0);
        }
    }

    private void paragraph(SourceSpan span, int heading) {
        leftOutBefore(span.start() + 1);
        turnChunk(span.length());
        out.append("<div class=\"source__p");
        if (heading > 0) {
            out.append(" source__h\" role=\"heading\" aria-level=\"").append(heading);
        }
        out.append("\" data-at=\"").append(span.start()).append("\">");
        body(span);
        out.append("</div>");
    }

    private void table(Block.Table table) {
        leftOutBefore(table.span().start() + 1);
        turnChunk(table.span().length());
        out.append("<div class=\"source__wide\"><table class=\"source__table\"><tbody>");
        int row = -1;
        for (Block.Cell cell : table.cells()) {
            for (; row < cell.row(); row++) {
                out.append(row < 0 ? "<tr>" : "</tr><tr>");
            }
            cell(cell);
        }
        out.append(row < 0 ? "" : "</tr>").append("</tbody></table></div>");
    }

    private void cell(Block.Cell cell) {
        out.append("<td");
        if (cell.rowSpan() > 1) {
            out.append(" rowspan=\"").append(cell.rowSpan()).append('"');
        }
        if (cell.columnSpan() > 1) {
            out.append(" colspan=\"").append(cell.columnSpan()).append('"');
        }
        out.append(" data-at=\"").append(cell.span().start()).append("\">");
        body(cell.span());
        out.append("</td>");
    }

    private void body(SourceSpan span) {
        int at = span.start();
        while (nextLeftOut < leftOut.size() && leftOut.get(nextLeftOut).at() < span.end()) {
            LeftOut piece = leftOut.get(nextLeftOut++);
            int stop = Math.max(at, piece.at());
            marks.write(at, stop);
            inline(piece);
            at = stop;
        }
        marks.write(at, span.end());
    }

    private void leftOutBefore(int position) {
        while (nextLeftOut < leftOut.size() && leftOut.get(nextLeftOut).at() < position) {
            LeftOut piece = leftOut.get(nextLeftOut++);
            out.append("<details class=\"source__out\"><summary>已略去 ");
            out.append(piece.text().length())
                    .append(" 字：")
                    .append(SourceMarks.escape(piece.reason()));
            out.append("</summary><div>").append(SourceMarks.escape(piece.text()));
            out.append("</div></details>");
        }
    }

    private void inline(LeftOut piece) {
        boolean brief = piece.text().length() <= INLINE;
        out.append("<span class=\"source__cut\" title=\"已略去：");
        out.append(
                SourceMarks.escape(brief ? piece.reason() : piece.reason() + " " + piece.text()));
        out.append("\" data-cut=\"");
        out.append(brief ? SourceMarks.escape(piece.text()) : "…").append("\"></span>");
    }

    private void turnPage(int next) {
        if (next != page && next > 0) {
            page = next;
            out.append("<div class=\"source__page\" id=\"page-").append(page);
            out.append("\">第 ").append(page).append(" 页</div>");
        }
    }

    private void turnChunk(int length) {
        if (inChunk > CHUNK) {
            out.append("</section><section class=\"source__chunk\">");
            inChunk = 0;
        }
        inChunk += length;
    }
}
