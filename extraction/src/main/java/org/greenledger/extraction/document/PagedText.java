package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.Unreadable;
import org.jspecify.annotations.Nullable;

/** Pages become paragraphs and tables again: lines are joined, tables go on over pages. */
final class PagedText {

    private final RawText raw;
    private final List<String> furniture = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private @Nullable PageLine last;
    private @Nullable PageTable table;
    private int start;
    private float left;
    private float right;
    private float leading = Float.MAX_VALUE;
    private boolean indents;

    private PagedText(RawText raw) {
        this.raw = raw;
    }

    static void write(List<PageContent> pages, RawText raw) throws Unreadable {
        PagedText writer = new PagedText(raw);
        List<List<PageTable>> tables = new ArrayList<>();
        List<List<PageLine>> lines = new ArrayList<>();
        for (PageContent page : pages) {
            List<PageGlyph> free = new ArrayList<>(page.glyphs());
            tables.add(PageTables.of(page, free));
            lines.add(PageLines.of(page.number(), free));
        }
        PageFrame frame = new PageFrame(pages, lines);
        writer.measure(pages, lines, frame);
        for (int i = 0; i < pages.size(); i++) {
            writer.page(pages.get(i).height(), lines.get(i), tables.get(i), frame);
        }
        writer.endTable();
        writer.endParagraph();
    }

    /** The edges of the type area and the usual distance of lines. */
    private void measure(List<PageContent> pages, List<List<PageLine>> lines, PageFrame frame) {
        List<Float> lefts = new ArrayList<>();
        List<Float> rights = new ArrayList<>();
        List<Float> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            PageLine before = null;
            for (PageLine line : lines.get(i)) {
                if (line.text().length() >= 8 && !frame.isRunning(line, pages.get(i).height())) {
                    lefts.add(line.x());
                    rights.add(line.right());
                }
                if (before != null && line.y() - before.y() < 4 * line.size()) {
                    steps.add(line.y() - before.y());
                }
                before = line;
            }
        }
        left = share(lefts, 0.1);
        right = share(rights, 0.9);
        indents =
                lines.stream().flatMap(List::stream).filter(this::indented).count() * 20
                        >= lefts.size();
        leading = steps.isEmpty() ? Float.MAX_VALUE : share(steps, 0.5);
    }

    private static float share(List<Float> values, double share) {
        if (values.isEmpty()) {
            return 0;
        }
        values.sort(null);
        return values.get((int) Math.min(values.size() - 1, values.size() * share));
    }

    private void page(float height, List<PageLine> lines, List<PageTable> tables, PageFrame frame)
            throws Unreadable {
        int next = 0;
        for (PageLine line : lines) {
            while (next < tables.size() && tables.get(next).top() < line.y()) {
                table(tables.get(next++));
            }
            if (frame.isNumber(line, height)) {
                furniture.add("n" + line.text());
            } else if (frame.isRunning(line, height)) {
                furniture.add("h" + line.text());
            } else {
                endTable();
                line(line);
            }
        }
        while (next < tables.size()) {
            table(tables.get(next++));
        }
    }

    private void table(PageTable next) throws Unreadable {
        endParagraph();
        if (table != null && table.goesOn(next)) {
            table = table.with(next);
            return;
        }
        endTable();
        table = next;
    }

    private void endTable() throws Unreadable {
        if (table != null) {
            raw.table(table.grid(), table.page());
            table = null;
        }
        if (paragraph.isEmpty()) {
            furniture();
        }
    }

    private void line(PageLine line) throws Unreadable {
        if (last != null && ends(last, line)) {
            endParagraph();
        }
        start = paragraph.isEmpty() ? line.page() : start;
        paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line.text());
        last = line;
    }

    private void endParagraph() throws Unreadable {
        raw.paragraph(paragraph, 0, start);
        paragraph.setLength(0);
        last = null;
        if (table == null) {
            furniture();
        }
    }

    private void furniture() throws Unreadable {
        for (String words : furniture) {
            boolean number = words.charAt(0) == 'n';
            raw.aside(
                    words.substring(1),
                    number ? "page-number" : "page-header",
                    number ? "页码" : "每页重复的页眉页脚");
        }
        furniture.clear();
    }

    /** Whether a new paragraph begins after line {@code a}. */
    private boolean ends(PageLine a, PageLine b) {
        float size = Math.max(a.size(), b.size());
        if (Math.abs(a.size() - b.size()) > 0.12f * size) {
            return true;
        }
        boolean samePage = a.page() == b.page();
        if (samePage && b.y() - a.y() > 1.7f * leading) {
            return true;
        }
        if (centered(a) && centered(b)) { // a title over several lines
            return a.endsSentence() || Numbered.begins(b.text());
        }
        boolean full = right - a.right() < 1.9f * size;
        boolean numbered = !indents && a.endsSentence() && Numbered.begins(b.text());
        return !full || numbered || indented(b);
    }

    /** Whether a line begins a paragraph the way office texts do, two characters in. */
    private boolean indented(PageLine line) {
        return line.x() - left > 1.2f * line.size();
    }

    private boolean centered(PageLine line) {
        float before = line.x() - left;
        float after = right - line.right();
        return before > 2.5f * line.size() && Math.abs(before - after) < 1.5f * line.size();
    }
}
