package org.greenledger.app.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes ranges of a text with the marks that cover them. Marks that nest become nested elements;
 * where two overlap, or one runs over the end of a paragraph, it is cut into several elements with
 * the same {@code data-mark}, of which the first carries the id.
 */
final class SourceMarks {

    private final String text;
    private final StringBuilder out;
    private final List<SourceMark> sorted;
    private final List<SourceMark> running = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private int next;

    SourceMarks(String text, List<SourceMark> marks, StringBuilder out) {
        this.text = text;
        this.out = out;
        this.sorted =
                marks.stream()
                        .filter(m -> m.span().length() > 0 && m.span().start() < text.length())
                        .sorted(
                                Comparator.comparingInt((SourceMark m) -> m.span().start())
                                        .thenComparingInt(m -> -m.span().end()))
                        .toList();
    }

    /** Writes {@code [from, to)}. Ranges must be asked for in the order of the text. */
    void write(int from, int to) {
        Deque<SourceMark> open = new ArrayDeque<>();
        running.removeIf(m -> m.span().end() <= from);
        skipEnded(from);
        running.forEach(m -> open(m, open));
        int at = from;
        while (at < to) {
            begin(at, open);
            int stop = Math.min(to, nextStop(at, open));
            escape(at, stop);
            at = stop;
            end(at, open);
        }
        open.forEach(m -> out.append("</span>"));
    }

    private void skipEnded(int from) {
        while (next < sorted.size() && sorted.get(next).span().start() < from) {
            SourceMark mark = sorted.get(next++);
            if (mark.span().end() > from) {
                running.add(mark);
            }
        }
    }

    private void begin(int at, Deque<SourceMark> open) {
        while (next < sorted.size() && sorted.get(next).span().start() == at) {
            SourceMark mark = sorted.get(next++);
            running.add(mark);
            open(mark, open);
        }
    }

    private int nextStop(int at, Deque<SourceMark> open) {
        int stop = next < sorted.size() ? sorted.get(next).span().start() : text.length();
        for (SourceMark mark : open) {
            stop = Math.min(stop, mark.span().end());
        }
        return Math.max(stop, at + 1);
    }

    private void end(int at, Deque<SourceMark> open) {
        Deque<SourceMark> again = new ArrayDeque<>();
        long ended = open.stream().filter(m -> m.span().end() <= at).count();
        while (ended > 0) {
            SourceMark top = open.pop();
            out.append("</span>");
            if (top.span().end() <= at) {
                ended--;
            } else {
                again.push(top);
            }
        }
        again.forEach(mark -> open(mark, open));
        running.removeIf(m -> m.span().end() <= at);
    }

    private void open(SourceMark mark, Deque<SourceMark> open) {
        open.push(mark);
        out.append("<span class=\"sm sm--").append(mark.kind().css());
        if (named.add(mark.anchor())) {
            out.append("\" id=\"").append(mark.anchor());
        }
        out.append("\" data-mark=\"").append(mark.anchor());
        if (!mark.hint().isEmpty()) {
            out.append("\" title=\"").append(escape(mark.hint()));
        }
        out.append("\">");
    }

    private void escape(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            String entity = entity(c);
            if (entity == null) {
                out.append(c);
            } else {
                out.append(entity);
            }
        }
    }

    /** The words as they can stand in markup and in a quoted attribute. */
    static String escape(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            String entity = entity(words.charAt(i));
            if (entity == null) {
                escaped.append(words.charAt(i));
            } else {
                escaped.append(entity);
            }
        }
        return escaped.toString();
    }

    private static @Nullable String entity(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\r' -> "&#13;";
            default -> null;
        };
    }
}
