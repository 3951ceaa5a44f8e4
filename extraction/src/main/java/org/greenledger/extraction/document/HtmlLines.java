package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Walks a page and cuts its words into lines, as a browser would show them. */
final class HtmlLines implements NodeFilter {

    private static final Set<String> UNSEEN =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "iframe",
                    "object",
                    "canvas",
                    "rp",
                    "head");

    private static final Set<String> MENUS =
            Set.of("nav", "footer", "aside", "select", "button", "option", "menu");

    private final HtmlTables tables;
    private final List<HtmlLine> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private boolean gap;
    private boolean brokenGap;
    private int linked;
    private int links;
    private int menus;
    private int preformatted;
    private int heading;
    private @Nullable Element block;

    private HtmlLines(HtmlTables tables) {
        this.tables = tables;
    }

    static List<HtmlLine> of(Element root, HtmlTables tables) {
        HtmlLines walk = new HtmlLines(tables);
        walk.block = root;
        NodeTraversor.filter(walk, root);
        walk.flush();
        return walk.lines;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
        }
        return node instanceof Element element ? open(element) : FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
        String name = element.normalName();
        if (UNSEEN.contains(name)) {
            return FilterResult.SKIP_CHILDREN;
        }
        if (breaks(element)) {
            flush();
            block = element;
        }
        if (name.equals("table") && tables.isData(element)) {
            Grid grid = tables.grid(element);
            boolean menu = menus > 0 || hidden(element);
            lines.add(new HtmlLine(CellText.flat(grid), 0, element, 0, menu, grid));
            return FilterResult.SKIP_CHILDREN;
        }
        if (name.equals("rt")) {
            words.append('(').append(element.text()).append(')'); // left out as phonetics later
            return FilterResult.SKIP_CHILDREN;
        }
        links += name.equals("a") ? 1 : 0;
        preformatted += name.equals("pre") ? 1 : 0;
        menus += isMenu(element) ? 1 : 0;
        heading = isHeading(name) ? name.charAt(1) - '0' : heading;
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(@Nullable Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            if (UNSEEN.contains(name)
                    || name.equals("rt")
                    || (name.equals("table") && tables.isData(element))) {
                return FilterResult.CONTINUE;
            }
            if (breaks(element)) {
                flush();
                block = element.parent();
            }
            links -= name.equals("a") ? 1 : 0;
            preformatted -= name.equals("pre") ? 1 : 0;
            menus -= isMenu(element) ? 1 : 0;
            heading = isHeading(name) ? 0 : heading;
        }
        return FilterResult.CONTINUE;
    }

    private static boolean breaks(Element element) {
        return element.isBlock() || element.normalName().matches("br|td|th|option|dd|dt|caption");
    }

    private static boolean isHeading(String name) {
        return name.length() == 2
                && name.charAt(0) == 'h'
                && name.charAt(1) >= '1'
                && name.charAt(1) <= '6';
    }

    private static boolean isMenu(Element element) {
        return MENUS.contains(element.normalName()) || hidden(element);
    }

    private static boolean hidden(Element element) {
        String style = element.attr("style");
        return element.hasAttr("hidden")
                || (!style.isEmpty()
                        && style.toLowerCase(Locale.ROOT)
                                .replace(" ", "")
                                .contains("display:none"));
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && preformatted > 0) {
                flush();
            } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                gap = true;
                brokenGap |= c == '\n';
            } else {
                add(c);
            }
        }
    }

    private void add(char c) {
        if (gap && !words.isEmpty()) {
            char before = words.charAt(words.length() - 1);
            boolean wrapped = brokenGap && before > 0x2E7F && c > 0x2E7F;
            words.append(wrapped ? "" : " ");
        }
        gap = false;
        brokenGap = false;
        words.append(c);
        linked += links > 0 ? 1 : 0;
    }

    private void flush() {
        if (!RawText.blank(words) && block != null) {
            lines.add(new HtmlLine(words.toString(), linked, block, heading, menus > 0, null));
        }
        words.setLength(0);
        gap = false;
        brokenGap = false;
        linked = 0;
    }
}
