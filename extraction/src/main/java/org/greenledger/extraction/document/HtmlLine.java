package org.greenledger.extraction.document;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A line of a web page: the words of one block, or a table.
 *
 * @param text the words; for a table all of them
 * @param linked how many of the words' characters are links
 * @param block the element that holds the line
 * @param heading 1–6 inside a heading element, else 0
 * @param menu whether the page itself marks it as navigation, or hides it
 */
record HtmlLine(
        String text, int linked, Element block, int heading, boolean menu, @Nullable Grid table) {

    /** Characters that speak for being what the page is about. */
    int weight() {
        if (menu) {
            return 0;
        }
        int own = text.length() - linked;
        return table != null || isSentence() ? own : own / 4;
    }

    boolean isSentence() {
        int own = text.length() - linked;
        return own >= 12 && own * 2 > text.length() && text.matches("(?s).*[，。；：、,;:].*");
    }

    boolean isMostlyLinks() {
        return linked > 0 && linked * 10 >= text.replaceAll("[\\s|>»·/]", "").length() * 6;
    }
}
