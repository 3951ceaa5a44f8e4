package org.greenledger.extraction.outline;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.text.CleanText;
import org.jspecify.annotations.Nullable;

/** Cuts a cleaned text into {@link Part parts}, in order. Linear in the length of the text. */
public final class Parts {
    private final String text;
    private final String folded;
    private final int[] closers;
    private final List<Part> parts = new ArrayList<>();

    private Parts(String text) {
        this.text = text;
        this.folded = PlainLetters.fold(text);
        this.closers = PlainLetters.closers(folded);
    }

    /** All parts of {@code text}; blank paragraphs give none. */
    public static List<Part> of(CleanText text) {
        Parts parts = new Parts(text.text());
        for (Block block : text.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                parts.paragraph(paragraph);
            } else {
                SourceSpan span = block.span();
                parts.parts.add(new Part(span, null, null, span, false, 0, true));
            }
        }
        return List.copyOf(parts.parts);
    }

    private void paragraph(Block.Paragraph paragraph) {
        int end = trimEnd(paragraph.span().start(), paragraph.span().end());
        int start = skip(paragraph.span().start(), end);
        if (start == end) {
            return;
        }
        Label label = Numbering.at(text, folded, start, end);
        int body = label == null ? start : label.end();
        FieldLabel field = FieldLabels.at(folded, body, end);
        FieldLabel whole = label == null ? null : FieldLabels.at(folded, start, end);
        if (whole != null) {
            label = null;
            field = whole;
        }
        cut(start, label, field, end, paragraph.heading());
    }

    /** One part, and the fields that begin inside the same paragraph. */
    private void cut(
            int first, @Nullable Label label, @Nullable FieldLabel field, int end, int heading) {
        int start = first;
        Label number = label;
        FieldLabel known = field;
        boolean inline = false;
        int i = content(start, number, known);
        while (i < end) {
            int next = boundary(i, end);
            if (next >= end) {
                break;
            }
            FieldLabel another = FieldLabels.at(folded, next, end);
            if (another != null && another.strong()) {
                add(start, number, known, next, inline, heading);
                start = next;
                number = null;
                known = another;
                inline = true;
                i = another.end();
            } else {
                i = next;
            }
        }
        add(start, number, known, end, inline, heading);
    }

    /** The next place behind {@code from} where a field's label may begin. */
    private int boundary(int from, int end) {
        int i = from;
        while (i < end) {
            char c = folded.charAt(i);
            if (c == '(' && closers[i] > 0 && closers[i] < end && isRound(i)) {
                i = closers[i];
            } else if (c == '。' || c == ';' || Character.isWhitespace(c)) {
                int next = skip(i + 1, end);
                if (next < end) {
                    return next;
                }
                return end;
            } else if (c == '(' && i > from) {
                return i;
            }
            i++;
        }
        return end;
    }

    private boolean isRound(int i) {
        return "（(".indexOf(text.charAt(i)) >= 0;
    }

    private void add(
            int start,
            @Nullable Label label,
            @Nullable FieldLabel field,
            int limit,
            boolean inline,
            int heading) {
        int end = trimEnd(start, limit);
        int content = Math.min(end, content(start, label, field));
        parts.add(
                new Part(
                        new SourceSpan(start, end),
                        label,
                        field,
                        new SourceSpan(content, end),
                        inline,
                        heading,
                        false));
    }

    private static int content(int start, @Nullable Label label, @Nullable FieldLabel field) {
        return field != null ? field.end() : label != null ? label.end() : start;
    }

    private int trimEnd(int start, int limit) {
        int end = limit;
        while (end > start && Character.isWhitespace(folded.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int skip(int from, int end) {
        int i = from;
        while (i < end && Character.isWhitespace(folded.charAt(i))) {
            i++;
        }
        return i;
    }
}
