package org.greenledger.extraction.document;

import java.util.List;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.Format;
import org.greenledger.extraction.Warning;

/**
 * A document opened but not yet cleaned. Here the spans of the blocks are ranges of the raw text. A
 * paragraph that holds line breaks is one the format itself tells to be one; the breaks go when it
 * is cleaned.
 *
 * @param format what the content is
 * @param text every character the format holds, in reading order; for plain text the file itself
 * @param blocks paragraphs and tables, in order, not overlapping
 * @param asides ranges known to be no part of the document's words; outside the blocks
 * @param warnings doubts raised while opening
 */
public record RawDocument(
        Format format,
        String text,
        List<Block> blocks,
        List<Aside> asides,
        List<Warning> warnings) {}
