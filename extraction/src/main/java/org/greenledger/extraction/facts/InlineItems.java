package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.outline.Label;
import org.greenledger.extraction.outline.Numbering;
import org.greenledger.extraction.outline.PlainLetters;
import org.greenledger.extraction.outline.Style;

/** Items numbered inside one paragraph or cell: 1.…。2.…。; (1)…;(2)…; 一是…;二是…. */
final class InlineItems {
    private InlineItems() {}

    /** An item and where its words stand, numbering left out. */
    record Item(Label label, SourceSpan span) {}

    /**
     * The items of {@code span}; empty when it has no numbering that begins with 1 and goes on, or
     * when 一是 comes after words of its own.
     */
    static List<Item> of(String text, SourceSpan span) {
        return of(text, span, 1);
    }

    /** The same for a numbering that begins with {@code first}. */
    static List<Item> of(String text, SourceSpan span, int first) {
        String own = span.of(text);
        String folded = PlainLetters.fold(own);
        int[] closers = PlainLetters.closers(folded);
        List<Label> labels = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int i = next(folded, -1, closers); i < folded.length(); i = next(folded, i, closers)) {
            Label label = Numbering.at(own, folded, i, folded.length());
            if (label != null && fits(labels, label, first)) {
                labels.add(label);
                starts.add(i);
            }
        }
        boolean late = !starts.isEmpty() && starts.get(0) > 0;
        if (labels.isEmpty()
                || (labels.size() == 1 && late)
                || (late && labels.get(0).style() == Style.ONE_IS)) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? starts.get(i + 1) : folded.length();
            int start = Math.min(labels.get(i).end(), end);
            SourceSpan place = new SourceSpan(span.start() + start, span.start() + end);
            items.add(new Item(labels.get(i), Wording.trim(text, place)));
        }
        return items;
    }

    private static boolean fits(List<Label> labels, Label label, int first) {
        if (labels.isEmpty()) {
            return label.number() == first && label.style() != Style.ARABIC_BARE;
        }
        Label last = labels.get(labels.size() - 1);
        return last.style() == label.style() && label.number() == last.number() + 1;
    }

    /**
     * The next place a numbering may begin: the start, behind a sentence or clause, after a blank.
     */
    private static int next(String folded, int from, int[] closers) {
        int i = from < 0 ? 0 : from;
        if (from < 0) {
            while (i < folded.length() && Character.isWhitespace(folded.charAt(i))) {
                i++;
            }
            return i;
        }
        while (i < folded.length()) {
            char c = folded.charAt(i);
            if (c == '(' && closers[i] > 0 && i > from) {
                i = closers[i];
            } else if ("。;:,".indexOf(c) >= 0 || Character.isWhitespace(c)) {
                int k = i + 1;
                while (k < folded.length() && Character.isWhitespace(folded.charAt(k))) {
                    k++;
                }
                if (k > from) {
                    return k;
                }
            }
            i++;
        }
        return folded.length();
    }
}
