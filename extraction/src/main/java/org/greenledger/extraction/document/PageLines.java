package org.greenledger.extraction.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the characters of a page, or of a cell, together to lines from top to bottom. */
final class PageLines {

    private PageLines() {}

    static List<PageLine> of(int page, List<PageGlyph> glyphs) {
        List<PageGlyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PageGlyph::y).thenComparingDouble(PageGlyph::x));
        List<PageLine> lines = new ArrayList<>();
        List<PageGlyph> row = new ArrayList<>();
        float y = 0;
        float size = 0;
        for (PageGlyph glyph : sorted) {
            // indices stand a little above or below the line and are smaller
            if (!row.isEmpty() && glyph.y() - y > 0.45f * Math.max(size, glyph.size())) {
                add(lines, page, row);
                row.clear();
            }
            if (row.isEmpty() || glyph.size() > size) {
                y = glyph.y();
                size = glyph.size();
            }
            row.add(glyph);
        }
        add(lines, page, row);
        return lines;
    }

    private static void add(List<PageLine> lines, int page, List<PageGlyph> row) {
        row.sort(Comparator.comparingDouble(PageGlyph::x));
        StringBuilder text = new StringBuilder();
        PageGlyph before = null;
        PageGlyph first = null;
        float size = 0;
        float base = 0;
        for (PageGlyph glyph : row) {
            if (glyph.text().isBlank()) {
                continue;
            }
            if (before != null) {
                boolean twice =
                        glyph.text().equals(before.text())
                                && glyph.x() - before.x()
                                        < 0.3f * Math.min(glyph.width(), glyph.size());
                if (twice) {
                    continue; // printed over itself to look bold
                }
                text.append(gap(before, glyph));
            } else {
                first = glyph;
            }
            text.append(glyph.text());
            base = glyph.size() > size ? glyph.y() : base;
            size = Math.max(size, glyph.size());
            before = glyph;
        }
        if (first != null && before != null) {
            lines.add(new PageLine(page, first.x(), before.right(), base, size, text.toString()));
        }
    }

    private static String gap(PageGlyph a, PageGlyph b) {
        float gap = b.x() - a.right();
        float size = Math.max(a.size(), b.size());
        if (gap > 2.5f * size) {
            return "\t";
        }
        boolean latin = a.text().charAt(0) < 0x2E80 && b.text().charAt(0) < 0x2E80;
        return gap > (latin ? 0.22f : 0.9f) * size ? " " : "";
    }
}
