package org.greenledger.extraction.document;

import java.util.List;

/**
 * What stands on a page of paper.
 *
 * @param number from 1
 * @param image whether a picture stands on it
 */
record PageContent(
        int number, float height, List<PageGlyph> glyphs, List<PageRule> rules, boolean image) {}
