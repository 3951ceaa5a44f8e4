package org.greenledger.extraction.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells running titles and page numbers: they stand at the edge and come again page after page. */
final class PageFrame {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-—–－·• ]{0,4}第? ?[0-9０-９]{1,4} ?页?(?:[ /／,，共]{1,4}[0-9]{1,4} ?页?)?[-—–－·• ]{0,4}");

    /** The outer share of a page's height. */
    private static final float EDGE = 0.11f;

    private final Map<String, Set<Integer>> seen = new HashMap<>();
    private final int pages;

    PageFrame(List<PageContent> pages, List<List<PageLine>> lines) {
        this.pages = pages.size();
        for (int i = 0; i < lines.size(); i++) {
            for (PageLine line : lines.get(i)) {
                if (atEdge(line, pages.get(i).height())) {
                    seen.computeIfAbsent(pattern(line), k -> new HashSet<>()).add(i);
                }
            }
        }
    }

    boolean isNumber(PageLine line, float height) {
        return atEdge(line, height) && NUMBER.matcher(line.text()).matches();
    }

    boolean isRunning(PageLine line, float height) {
        int on = seen.getOrDefault(pattern(line), Set.of()).size();
        return atEdge(line, height) && pages > 1 && on >= Math.max(2, Math.min(3, pages * 0.5));
    }

    private static boolean atEdge(PageLine line, float height) {
        return line.y() < height * EDGE || line.y() > height * (1 - EDGE);
    }

    /** Place and words, digits aside. */
    private static String pattern(PageLine line) {
        return Math.round(line.y() / 6) + line.text().replaceAll("[0-9０-９]+", "#");
    }
}
