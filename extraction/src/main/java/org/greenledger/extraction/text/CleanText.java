package org.greenledger.extraction.text;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.LeftOut;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;

/**
 * The document's words after cleaning, its layout, and everything that was taken out. Blocks are in
 * order; paragraphs are separated by one line break, cells of a row by one tab, rows by one line
 * break.
 *
 * @param text the cleaned text; every span of a draft is a range of it
 * @param blocks paragraphs and tables, in order, not overlapping
 * @param leftOut what was taken out, by position
 * @param warnings doubts raised while reading and cleaning, such as {@code cleaned-text} and {@code
 *     scanned-page}
 * @param source for each position of {@code text}, the position in the raw text it came from; one
 *     entry more than the text is long, never decreasing
 */
public record CleanText(
        String text,
        List<Block> blocks,
        List<LeftOut> leftOut,
        List<Warning> warnings,
        int[] source) {

    /** Text that needs no cleaning: each line one paragraph. */
    public static CleanText ofLines(String text) {
        List<Block> blocks = new ArrayList<>();
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                blocks.add(new Block.Paragraph(new SourceSpan(start, end), 0, 0));
            }
            start = end + 1;
        }
        int[] source = new int[text.length() + 1];
        for (int i = 0; i < source.length; i++) {
            source[i] = i;
        }
        return new CleanText(text, List.copyOf(blocks), List.of(), List.of(), source);
    }
}
