package org.greenledger.app.documents;

import gg.jte.Content;
import java.util.List;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.LeftOut;
import org.greenledger.extraction.SourceSpan;

/**
 * A document's cleaned text with its layout, to be shown with marks on it. Give {@link #marked} to
 * the template {@code documents/source}.
 */
public final class SourceText {

    private final String text;
    private final List<Block> blocks;
    private final List<LeftOut> leftOut;

    private SourceText(String text, List<Block> blocks, List<LeftOut> leftOut) {
        this.text = text;
        this.blocks = List.copyOf(blocks);
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * A text with its layout.
     *
     * @param blocks paragraphs and tables, in order; text outside of them is shown as it is
     * @param leftOut what was cut out of the source, by position
     */
    public static SourceText of(String text, List<Block> blocks, List<LeftOut> leftOut) {
        return new SourceText(text, blocks, leftOut);
    }

    /** A text whose layout {@link #layout} has written. */
    public static SourceText parse(String text, String layout) {
        SourceLayout read = SourceLayout.parse(layout);
        return new SourceText(text, read.blocks(), read.leftOut());
    }

    /** The layout as JSON, for the database. */
    public String layout() {
        return new SourceLayout(blocks, leftOut).json();
    }

    /** The words. */
    public String text() {
        return text;
    }

    /** Paragraphs and tables, in order. */
    public List<Block> blocks() {
        return blocks;
    }

    /** What was cut out of the source, by position. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** The page of the source that holds this position, from 1; 0 where the source has no pages. */
    public int page(int position) {
        int page = 0;
        for (Block block : blocks) {
            if (block.span().start() > position) {
                break;
            }
            page = SourceLayout.page(block);
        }
        return page;
    }

    /** The words of a span, cut to the text; never throws for a span of an older text. */
    public String words(SourceSpan span) {
        int end = Math.min(span.end(), text.length());
        return text.substring(Math.min(span.start(), end), end);
    }

    /**
     * The whole text as markup with these marks on it.
     *
     * @param marks in any order; ranges beyond the text are cut
     */
    public Content marked(List<SourceMark> marks) {
        return output -> output.writeContent(new SourceMarkup(this, marks).write());
    }
}
