package org.greenledger.extraction.document;

import java.util.List;

/** The lines of a cell become its paragraphs again. */
final class CellLines {

    private CellLines() {}

    static String joined(List<PageLine> lines) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (PageLine line : lines) {
            left = Math.min(left, line.x());
            right = Math.max(right, line.right());
        }
        StringBuilder text = new StringBuilder();
        PageLine before = null;
        for (PageLine line : lines) {
            if (before != null) {
                text.append(between(before, line, left, right));
            }
            text.append(line.text());
            before = line;
        }
        return text.toString().strip();
    }

    private static String between(PageLine a, PageLine b, float left, float right) {
        float rest = right - a.right();
        boolean centered = Math.abs((a.x() - left) - rest) < a.size() && rest > 0.5f * a.size();
        boolean short_ = rest > 1.9f * a.size() && !centered;
        if (short_ || (a.endsSentence() && Numbered.begins(b.text()))) {
            return "\n";
        }
        return Words.joint(a.text(), b.text());
    }
}
