package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.outline.Label;
import org.greenledger.extraction.outline.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * The items of a cell: numbered on lines of their own or one after another in a line; without
 * numbers, lines that are each a whole sentence; else the cell is one item.
 */
final class CellItems {
    private CellItems() {}

    /**
     * An item.
     *
     * @param number as printed, 0 without one
     * @param span its words without the number
     */
    record Item(int number, SourceSpan span) {}

    /**
     * @param text the cleaned text
     * @param folded the same, folded
     */
    static List<Item> of(String text, String folded, SourceSpan cell) {
        SourceSpan words = TableGrid.trimmed(text, cell);
        if (words.length() == 0) {
            return List.of();
        }
        List<Item> numbered = numbered(text, folded, words);
        return numbered.isEmpty() ? lines(text, words) : numbered;
    }

    private static List<Item> numbered(String text, String folded, SourceSpan cell) {
        List<Item> items = new ArrayList<>();
        Label open = null;
        int start = 0;
        for (int i = cell.start(); i < cell.end(); i++) {
            if (!mayBegin(folded, cell, i)) {
                continue;
            }
            Label label = Numbering.at(text, folded, i, cell.end());
            if (label != null && follows(open, label, i == cell.start())) {
                if (open != null) {
                    add(items, text, open, start, i);
                }
                open = label;
                start = label.end();
                i = Math.max(i, label.end() - 1);
            }
        }
        if (open != null) {
            add(items, text, open, start, cell.end());
        }
        return items;
    }

    /** A number may stand at a line's head or behind the end of a sentence. */
    private static boolean mayBegin(String folded, SourceSpan cell, int at) {
        if (Character.isWhitespace(folded.charAt(at))) {
            return false;
        }
        int before = at - 1;
        while (before >= cell.start() && " \t\u3000".indexOf(folded.charAt(before)) >= 0) {
            before--;
        }
        return before < cell.start() || "\n。;:!?".indexOf(folded.charAt(before)) >= 0;
    }

    private static boolean follows(@Nullable Label open, Label label, boolean atStart) {
        return open == null
                ? label.number() == 1 || atStart
                : label.style() == open.style() && label.number() == open.number() + 1;
    }

    private static void add(List<Item> items, String text, Label label, int start, int end) {
        SourceSpan span = TableGrid.trimmed(text, new SourceSpan(Math.min(start, end), end));
        if (span.length() > 0) {
            items.add(new Item(label.number(), span));
        }
    }

    private static List<Item> lines(String text, SourceSpan cell) {
        List<Item> lines = new ArrayList<>();
        int start = cell.start();
        for (int i = start; i <= cell.end(); i++) {
            if (i == cell.end() || text.charAt(i) == '\n') {
                SourceSpan line = TableGrid.trimmed(text, new SourceSpan(start, i));
                if (line.length() > 0) {
                    lines.add(new Item(0, line));
                }
                start = i + 1;
            }
        }
        boolean whole =
                lines.stream().allMatch(l -> "。;；".indexOf(text.charAt(l.span().end() - 1)) >= 0);
        return whole ? lines : List.of(new Item(0, cell));
    }
}
