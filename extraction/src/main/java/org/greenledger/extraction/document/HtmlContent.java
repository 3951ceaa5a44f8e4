package org.greenledger.extraction.document;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the part of a page the page is about, and judges each line by where it stands. */
final class HtmlContent {

    private final String title;
    private final Map<Element, Long> weights = new IdentityHashMap<>();
    private final Set<Element> inside = Collections.newSetFromMap(new IdentityHashMap<>());

    HtmlContent(Element body, String title, List<HtmlLine> lines) {
        this.title = squash(title);
        for (HtmlLine line : lines) {
            if (line.weight() > 0) {
                weights.merge(line.block(), (long) line.weight(), Long::sum);
            }
        }
        sumUp(body);
        innermost(body)
                .traverse(
                        (node, depth) -> {
                            if (node instanceof Element element) {
                                inside.add(element);
                            }
                        });
    }

    /** Adds each element's weight to those around it, from the leaves up. */
    private void sumUp(Element body) {
        body.traverse(
                new org.jsoup.select.NodeVisitor() {
                    @Override
                    public void head(org.jsoup.nodes.Node node, int depth) {}

                    @Override
                    public void tail(org.jsoup.nodes.Node node, int depth) {
                        if (node instanceof Element element && element != body) {
                            Long own = weights.get(element);
                            Element parent = element.parent();
                            if (own != null && parent != null) {
                                weights.merge(parent, own, Long::sum);
                            }
                        }
                    }
                });
    }

    /** The smallest element with at least 85 % of all weight that is not a single line. */
    private Element innermost(Element body) {
        long all = weights.getOrDefault(body, 0L);
        Element found = body;
        for (Element next = body; next != null; ) {
            Element heavy = null;
            for (Element child : next.children()) {
                if (weights.getOrDefault(child, 0L) * 100 >= all * 85
                        && !child.children().isEmpty()) {
                    heavy = child;
                }
            }
            found = heavy == null ? found : heavy;
            next = heavy;
        }
        return found.normalName().matches("p|span|tr|tbody|table|h[1-6]") && found.parent() != null
                ? enclosing(found)
                : found;
    }

    private static Element enclosing(Element found) {
        Element up = found;
        while (up.normalName().matches("p|span|tr|tbody|table|h[1-6]") && up.parent() != null) {
            up = up.parent();
        }
        return up;
    }

    /** Whether a line is part of what the page is about. */
    boolean holds(HtmlLine line) {
        if (line.menu() || isTrail(line.text())) {
            return false;
        }
        if (line.table() != null || isTitle(line) || isDateLine(line.text())) {
            return true;
        }
        return inside.contains(line.block())
                ? !line.isMostlyLinks()
                : line.isSentence() && !line.isMostlyLinks();
    }

    private boolean isTitle(HtmlLine line) {
        String words = squash(line.text());
        return (line.heading() == 1 || line.heading() == 2 || words.length() >= 8)
                && !line.isMostlyLinks()
                && (title.contains(words) || (title.length() >= 8 && words.contains(title)));
    }

    private static boolean isDateLine(String text) {
        return text.length() < 120 && text.matches("(?s).*(时间|日期|发布|来源|發布|時間).{0,8}20\\d\\d.*");
    }

    /** 首页 > 政务公开 > 通知公告 */
    private static boolean isTrail(String text) {
        return text.length() < 80 && text.matches("(?s).*(首页|首頁|位置).*[>＞»/].*");
    }

    private static String squash(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
    }
}
