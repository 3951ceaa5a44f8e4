package org.greenledger.extraction.document;

import java.util.ArrayList;
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
            Apart stands = new Apart(lines.get(i));
            for (int k = 0; k < lines.get(i).size(); k++) {
                PageLine line = lines.get(i).get(k);
                if (atEdge(line, pages.get(i).height()) && stands.apart(k)) {
                    seen.computeIfAbsent(pattern(line), key -> new HashSet<>()).add(i);
                }
            }
        }
    }

    boolean isNumber(PageLine line, float height) {
        return atEdge(line, height) && NUMBER.matcher(line.text()).matches();
    }

    boolean isRunning(PageLine line, float height) {
        int on = seen.getOrDefault(pattern(line), Set.of()).size();
        return pages > 1 && atEdge(line, height) && on >= Math.max(2, Math.min(3, pages * 0.5));
    }

    /** Tells the lines of a page that stand apart from its body: by a gap, or in another size. */
    private static final class Apart {
        private final List<PageLine> lines;
        private final float step;
        private final float size;

        Apart(List<PageLine> lines) {
            this.lines = lines;
            List<Float> steps = new ArrayList<>();
            List<Float> sizes = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                sizes.add(lines.get(i).size());
                steps.add(i == 0 ? 0 : lines.get(i).y() - lines.get(i - 1).y());
            }
            sizes.sort(null);
            steps.sort(null);
            size = sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
            step = steps.isEmpty() ? 0 : Math.min(2 * size, steps.get(steps.size() / 2));
        }

        boolean apart(int at) {
            PageLine line = lines.get(at);
            float after =
                    at + 1 < lines.size() ? lines.get(at + 1).y() - line.y() : Float.MAX_VALUE;
            float before = at > 0 ? line.y() - lines.get(at - 1).y() : Float.MAX_VALUE;
            boolean upper = at * 2 < lines.size();
            return line.size() < 0.92f * size || (upper ? after : before) > 1.3f * step;
        }
    }

    private static boolean atEdge(PageLine line, float height) {
        return line.y() < height * EDGE || line.y() > height * (1 - EDGE);
    }

    /** Place and words, digits aside. */
    private static String pattern(PageLine line) {
        return Math.round(line.y() / 6) + line.text().replaceAll("[0-9０-９]+", "#");
    }
}
